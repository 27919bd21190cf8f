import type { Cart } from './cart.ts';
import type { Change } from './ports.ts';

export interface CartRepository {
  find(customerId: string, cartId: string): Promise<Cart | undefined>;
  create(cart: Cart): Change;
  /** Refuses a stale one by its version. */
  save(cart: Cart): Change;
}
