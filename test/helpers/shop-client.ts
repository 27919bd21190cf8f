import type { Sku } from '#shared/catalog/catalog.ts';
import { checkout } from '#shared/orders/cart/checkout.ts';
import {
  createCart,
  createCartInput,
  readCart,
  updateCart,
  updateCartInput,
} from '#shared/orders/cart/save-cart.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { money } from '#shared/platform/money.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import { aContext, aCustomer, aSku, CUSTOMER_ID, OFFER_ID } from '#test/fixtures/fixtures.ts';
import type { Store } from './stores.ts';

const RESERVATION = 'RI:0001:AVAIL1';
export const aReservation = aSku({ productId: 'RI', entitlementType: 'reservedinstance' });
export const priced = (minorUnits: number): Sku =>
  aSku({
    availabilities: [
      {
        id: 'AVAIL1',
        segment: 'commercial',
        terms: [{ duration: 'P1Y', description: '', price: money(minorUnits, 'USD') }],
      },
    ],
  });

export async function publish(store: Store, catalogId: string, skus: readonly Sku[]) {
  await publishCatalog(store, catalogId, { skus });
}
export async function opened(open: () => Promise<Store>) {
  const store = await open();
  await store.commit(store.customers.create(aCustomer()));
  await publish(store, 'c1', [aSku(), aReservation]);
  return store;
}

/** The routes of carts, each one committed as the edge does it. */
export function shop(store: Store, commit: Commit = store.commit, context: Context = aContext()) {
  const dependencies = { ...store, commit };
  const done = async <Result>(outcome: {
    readonly result: Result;
    readonly changes: readonly Change[];
  }) => {
    await commit(outcome.changes);
    return outcome.result;
  };
  const items = (lines: readonly object[]) => ({ lineItems: lines });
  return {
    create: async (...lines: readonly object[]) =>
      done(await createCart(dependencies)(createCartInput.parse(items(lines)), context)),
    update: async (cartId: string, ...lines: readonly object[]) =>
      done(
        await updateCart(dependencies)(updateCartInput.parse({ cartId, ...items(lines) }), context),
      ),
    read: (cartId: string) => readCart(dependencies)({ cartId }, context),
    checkout: async (cartId: string) => done(await checkout(dependencies)({ cartId }, context)),
  };
}
export const software = (quantity = 1) => ({ catalogItemId: OFFER_ID, quantity });
export const reservation = { catalogItemId: RESERVATION, quantity: 1 };
export const ordersIn = async (store: Store) =>
  (await store.orders.list(CUSTOMER_ID, { size: 100 })).items;
