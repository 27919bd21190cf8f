import { describe, expect, it } from 'vitest';
import {
  completeCancellation,
  startCancellation,
} from '#shared/orders/cancellation/cancellation.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import type { Caller, Role } from '#shared/platform/http/caller.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { addDays } from '#shared/platform/time.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { aCaller, aContext, anOrder, aSku, NOW, ORDER_ID } from '#test/fixtures/fixtures.ts';
import { endpointsOf } from '#test/helpers/routes.ts';

const LIST = 'GET /v1/customers/{customerTenantId}/orders' as const;
const READ = `${LIST}/{orderId}` as const;
const PREVIEW = `${READ}/cancellation` as const;

/** Amounts anywhere in an answer. The fee of a policy is a share, and no amount. */
const AMOUNT = /"(?:\w*[pP]rice|paid|used|fee|refund)":\d/;

/** The answer about an order of two lines, one of which is cancelled. */
async function answerTo(key: typeof LIST | typeof READ | typeof PREVIEW, caller: Caller) {
  const store = memoryStore();
  const bought = anOrder({}, [aSku({ id: '0001' }), aSku({ id: '0002' })]);
  const order = completeCancellation(startCancellation(bought, [0], 'request', addDays(NOW, 1)));
  await store.commit([store.orders.create(order)]);
  const paging = continuation(async () => Buffer.from('key'));
  const endpoints = endpointsOf(orderRoutes, { ...store, paging } as never);
  const raw = key === PREVIEW ? { orderId: ORDER_ID } : { include_price: 'true' };
  const input = key === LIST ? raw : { ...raw, orderId: ORDER_ID };
  const context = aContext({ caller, now: addDays(NOW, 2) });
  return JSON.stringify((await endpoints[key].attempt(input, context)).response.body);
}

describe.each([LIST, READ, PREVIEW])('%s', (key) => {
  const as = (...roles: readonly Role[]) => aCaller({ roles });

  it.each(['admin_agent', 'sales_agent'] as const)('shows amounts to a %s', async (role) => {
    expect(await answerTo(key, as(role))).toMatch(AMOUNT);
  });

  it('shows none to helpdesk agents, who see no invoice either', async () => {
    const answer = await answerTo(key, as('helpdesk_agent'));
    expect(answer).toContain('lineItemNumber');
    expect(answer).not.toMatch(AMOUNT);
  });

  it('shows amounts to a helpdesk agent who also sells', async () => {
    expect(await answerTo(key, as('helpdesk_agent', 'sales_agent'))).toMatch(AMOUNT);
  });
});
