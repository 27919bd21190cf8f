import { expect, it } from 'vitest';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import { readSupportContact } from '#shared/orders/subscriptions/support-contact.ts';
import type { Caller } from '#shared/platform/http/caller.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { aCaller, aContext, anOrder, ORDER_ID, PARTNER_ID } from '#test/fixtures/fixtures.ts';

const nothing = { find: async () => undefined };

it.each<[string, Caller]>([
  ['an agent of the partner', aCaller()],
  ['an operator, who acts for no partner', aCaller({ roles: ['operator'], partnerId: undefined })],
])("R22: the supporter of a subscription is the customer's partner, for %s", async (_, caller) => {
  const { orders, commit } = memoryStore();
  await commit([orders.create(anOrder())]);
  const read = readSupportContact({ orders, partners: nothing, profiles: nothing } as never);
  const subscriptionId = formatSubscriptionId(ORDER_ID, 0);
  expect(await read({ subscriptionId }, aContext({ caller }))).toMatchObject({
    supportTenantId: PARTNER_ID,
  });
});
