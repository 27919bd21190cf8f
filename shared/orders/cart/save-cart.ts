import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { type AuditOperation, actorOf } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { requireMatch } from '#shared/platform/http/if-match.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because } from '#shared/platform/sentence.ts';
import { findOffers, type OfferDependencies } from '../find-offers.ts';
import { type Cart, cartEnd, quote, type RepricedLine, reprice } from './cart.ts';
import { cartInput, cartItems, requireCartCurrency } from './cart-input.ts';
import { cartEtag } from './cart-response.ts';
import type { CartStore } from './cart-store.ts';

export const createCartInput = cartInput;
export const cartIdInput = z.object({ cartId: z.string() });
export const updateCartInput = cartInput.extend({ cartId: z.string() });

export interface Dependencies extends OfferDependencies {
  readonly carts: CartStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** A cart with its lines as they stand today. */
export interface ShownCart {
  readonly cart: Cart;
  readonly lines: readonly RepricedLine[];
}

export const offersOf = (
  dependencies: OfferDependencies,
  items: Cart['lines'],
  { customer }: Context,
) =>
  findOffers(
    dependencies,
    customer,
    items.map(({ catalogItemId, provisioningContext, id }) => ({
      offerId: catalogItemId,
      provisioningContext,
      path: `lineItems[${id}]`,
      field: 'catalogItemId',
    })),
  );

export async function findCart(
  { carts }: Pick<Dependencies, 'carts'>,
  cartId: string,
  { customer, now }: Context,
): Promise<Cart> {
  const cart = await carts.find(customer.id, cartId);
  // DynamoDB deletes what is past its time within days, not at once.
  if (!cart || now >= cart.expiresAt) {
    throw new DomainError('CART_NOT_FOUND', because('CART_NOT_FOUND', { cartId }));
  }
  return cart;
}

const recordOf = (
  { audit, ids }: Dependencies,
  cart: Cart,
  operationType: Extract<AuditOperation, 'create_cart' | 'update_cart'>,
  { caller, now, correlationId }: Context,
  before?: Cart,
): Change =>
  audit.append({
    id: ids.sortable(now),
    partnerId: cart.partnerId,
    customerId: cart.customerId,
    operationType,
    resourceType: 'cart',
    resourceId: cart.id,
    actor: actorOf(caller),
    at: now,
    correlationId,
    ...(before && { before: { lines: before.lines.length } }),
    after: { lines: cart.lines.length },
  });

/** A cart keeps lines that are wrong, and says what is wrong with them. */
export const createCart =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof createCartInput>,
    context: Context,
  ): Promise<Outcome<ShownCart>> => {
    const { customer, caller, now } = context;
    const items = cartItems(input);
    const offers = await offersOf(dependencies, items, context);
    const lines = quote(items, offers, now);
    const shown = reprice(lines, offers, now);
    requireCartCurrency(input, shown);
    const cart: Cart = {
      id: dependencies.ids.random(),
      partnerId: customer.partnerId,
      customerId: customer.id,
      createdAt: now,
      modifiedAt: now,
      modifiedBy: caller.principalName,
      expiresAt: cartEnd(now),
      lines,
      ordered: {},
      version: 1,
    };
    const record = recordOf(dependencies, cart, 'create_cart', context);
    return {
      result: { cart, lines: shown },
      changes: [dependencies.carts.create(cart), record],
    };
  };

export const readCart =
  (dependencies: OfferDependencies & Pick<Dependencies, 'carts'>) =>
  async ({ cartId }: z.output<typeof cartIdInput>, context: Context): Promise<ShownCart> => {
    const cart = await findCart(dependencies, cartId, context);
    const offers = await offersOf(dependencies, cart.lines, context);
    return { cart, lines: reprice(cart.lines, offers, context.now) };
  };

/** Takes other lines, and agrees to today's prices. */
export const updateCart =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof updateCartInput>,
    context: Context,
  ): Promise<Outcome<ShownCart>> => {
    const { caller, now } = context;
    const cart = await findCart(dependencies, input.cartId, context);
    if (Object.keys(cart.ordered).length > 0) {
      throw new DomainError('CART_ORDERED', because('CART_ORDERED', { cartId: cart.id }));
    }
    requireMatch(context, cartEtag(cart));
    const items = cartItems(input);
    const offers = await offersOf(dependencies, items, context);
    const lines = quote(items, offers, now);
    const shown = reprice(lines, offers, now);
    requireCartCurrency(input, shown);
    const changed = { ...cart, lines, modifiedAt: now, modifiedBy: caller.principalName };
    return {
      result: { cart: { ...changed, version: cart.version + 1 }, lines: shown },
      changes: [
        dependencies.carts.save(changed),
        recordOf(dependencies, changed, 'update_cart', context, cart),
      ],
    };
  };
