import type { Cart } from '#shared/orders/cart/cart.ts';
import type { CartStore } from '#shared/orders/cart/cart-store.ts';
import type { Change } from '#shared/platform/change.ts';
import { change } from './memory-change.ts';

export class MemoryCarts implements CartStore {
  readonly #carts = new Map<string, Cart>();

  async find(customerId: string, cartId: string): Promise<Cart | undefined> {
    const cart = this.#carts.get(cartId);
    return cart?.customerId === customerId ? cart : undefined;
  }

  create(cart: Cart): Change {
    return change(
      `create cart ${cart.id}`,
      () => !this.#carts.has(cart.id),
      () => this.#carts.set(cart.id, cart),
    );
  }

  save(cart: Cart): Change {
    return change(
      `save cart ${cart.id}`,
      () => this.#carts.get(cart.id)?.version === cart.version,
      () => this.#carts.set(cart.id, { ...cart, version: cart.version + 1 }),
    );
  }
}
