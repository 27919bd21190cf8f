import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import type { Renewal } from '#shared/catalog/catalog.ts';
import { entitlementsOf } from '#shared/entitlements/entitlement.ts';
import { keyResponse } from '#shared/entitlements/entitlement-response.ts';
import { issueKey } from '#shared/entitlements/issue-key.ts';
import { listKeys } from '#shared/entitlements/list-access.ts';
import { cancelOrder, cancelOrderInput } from '#shared/orders/cancellation/cancel-order.ts';
import { createOrder, createOrderInput } from '#shared/orders/create-order.ts';
import type { Order } from '#shared/orders/order.ts';
import { expireSubscriptions } from '#shared/orders/subscriptions/expire-subscriptions.job.ts';
import type { Commit } from '#shared/platform/change.ts';
import { addDays } from '#shared/platform/time.ts';
import { judgeKey } from '#shared/product-keys/key.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import {
  aContext,
  aCustomer,
  anOrder,
  aSku,
  CUSTOMER_ID,
  NOW,
  OFFER_ID,
  PRODUCT_ID,
} from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import type { Store } from '#test/helpers/stores.ts';

export const END = anOrder().lines[0]?.termEndsAt ?? NOW;
export const KEYS = ['KEY-1', 'KEY-2', 'KEY-3'];

/** A store with a subscription that can be renewed, and keys to be had. */
export async function soldStore(open: () => Promise<Store>, renewal?: Renewal) {
  const store = await open();
  await store.commit(store.customers.create(aCustomer()));
  const skus = [aSku(renewal ? { renewal } : {}), aSku({ id: '0002', renewal: 'keeps_keys' })];
  await publishCatalog(store, 'c1', { skus });
  await fillPool(store, PRODUCT_ID, '2025', KEYS);
  await store.commit([store.orders.create(anOrder())]);
  return store;
}

export const story = (store: Store, commit: Commit = store.commit) => {
  const find = async (orderId: string): Promise<Order> => {
    const order = await store.orders.find(CUSTOMER_ID, orderId);
    if (!order) {
      throw new Error(`There is no order ${orderId}.`);
    }
    return order;
  };
  const entitlementOf = async (orderId: string) => {
    const [entitlement] = entitlementsOf(await find(orderId));
    if (!entitlement) {
      throw new Error(`Order ${orderId} has no entitlement.`);
    }
    return entitlement;
  };
  return {
    find,
    renew: async (
      orderId: string,
      now: Date,
      changes: { readonly offerId?: string; readonly renewsSubscriptionId?: string } = {},
    ) => {
      const renewsSubscriptionId = formatSubscriptionId(orderId, 0);
      const line = { offerId: OFFER_ID, quantity: 1, renewsSubscriptionId, ...changes };
      const input = createOrderInput.parse({ lineItems: [line] });
      const { result, changes: made } = await createOrder(store)(input, aContext({ now }));
      await commit(made);
      return result;
    },
    keyOf: async (orderId: string, now: Date) => {
      const issued = await issueKey(store, await entitlementOf(orderId), '2025', now);
      await commit(issued.changes);
      return issued.key.value;
    },
    shownKeys: async (orderId: string, now: Date) => {
      const { id: entitlementId } = await entitlementOf(orderId);
      const { keys, ended } = await listKeys(store)({ entitlementId }, aContext({ now }));
      return keys.map((key) => keyResponse(key, ended));
    },
    cancel: async (orderId: string, now: Date) => {
      const input = cancelOrderInput.parse({ orderId, status: 'cancelled' });
      const context = aContext({ now, requestId: `cancel ${orderId}` });
      const { result, changes } = await cancelOrder({ ...store, commit })(input, context);
      await commit(changes);
      return result;
    },
    expire: (now: Date) =>
      expireSubscriptions({ ...store, commit })({
        now,
        correlationId: 'job',
        hasTime: () => true,
      }),
    /** What a licence server is told of a key. */
    verdict: async (value: string, now: Date) =>
      judgeKey(await store.keyStatuses.findStatus(value), '2025', now),
  };
};

export const daysBefore = (days: number): Date => addDays(END, -days);
