import { beforeAll, describe, expect, it, vi } from 'vitest';
import { orderSearchRoutes } from '#shared/orders/search/order-search.api.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { senderOn } from '#test/contract/webhooks/sender.ts';
import { aCustomer } from '#test/fixtures/fixtures.ts';
import { dynamoStore } from '#test/helpers/stores.ts';
import { fillLists } from './commerce-rows.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);

/** Orders of one customer, and customers, of the partner. A thousand charges are 0.4 MB. */
const MANY = 1_000;

describe(`a partner with ${MANY} customers and orders`, () => {
  let send: ReturnType<typeof senderOn>;
  beforeAll(async () => {
    const store = await dynamoStore();
    await store.commit(store.customers.create(aCustomer()));
    await fillLists(store, MANY);
    const paging = continuation(async () => Buffer.from('a secret'));
    send = senderOn(store, orderSearchRoutes, { ...store, paging });
  });

  it.each([
    ['a page of 40 orders: what it shows, and its charges', {}, 57],
    ['a name that 40 orders have', { search: 'Contoso' }, 135],
    ['a text that nothing has, in all charges and customers', { search: 'fabrikam' }, 139],
    ['a part of a number, in the same', { search: 'abc123' }, 139],
    ['the beginning of a number: the charges of its time', { search: '019ca945' }, 89],
  ])('%s: %o', async (_, query, units) => {
    const answer = await send({ route: 'GET /v1/orders', query });
    expect([answer.status, answer.units]).toEqual([200, units]);
  });
});
