import type { Cart } from '#shared/domain/cart.ts';
import type { CartRepository } from '#shared/domain/cart-ports.ts';
import type { Change } from '#shared/domain/ports.ts';
import { change } from './memory-change.ts';

export class MemoryCarts implements CartRepository {
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
