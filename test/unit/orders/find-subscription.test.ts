import { expect, it } from 'vitest';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import { findSubscription } from '#shared/orders/subscriptions/find-subscription.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { anOrder, CUSTOMER_ID, ORDER_ID } from '#test/fixtures/fixtures.ts';

it('names a subscription by a GUID that never changes', () => {
  expect(formatSubscriptionId('019ab1c2-7d3e-7f40-8a51-62b73c84d95e', 0)).toBe(
    '5f9a1ba7-0b46-5328-98a2-8d242a6e44a4',
  );
});

it('finds a subscription by its id, in any case, and by the form of before, among many orders', async () => {
  const store = memoryStore();
  const others = Array.from({ length: 250 }, (_, index) => anOrder({ id: `a${index}` }));
  for (const order of [...others, anOrder()]) {
    await store.commit([store.orders.create(order)]);
  }
  const id = formatSubscriptionId(ORDER_ID, 0);
  for (const name of [id, id.toUpperCase(), `${ORDER_ID}:0`]) {
    const found = await findSubscription(store, CUSTOMER_ID, name);
    expect(found).toMatchObject({ order: { id: ORDER_ID }, line: { lineItemNumber: 0 } });
  }
  expect(await findSubscription(store, 'another', id)).toBeUndefined();
  expect(await findSubscription(store, CUSTOMER_ID, formatSubscriptionId(ORDER_ID, 9))).toBe(
    undefined,
  );
});
