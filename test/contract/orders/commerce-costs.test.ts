import { beforeAll, describe, expect, it, vi } from 'vitest';
import { logger } from '#shared/platform/telemetry/logger.ts';
import type { Answer } from '#test/contract/webhooks/sender.ts';
import type { DynamoStore } from '#test/helpers/dynamo-store.ts';
import { dynamoStore } from '#test/helpers/stores.ts';
import {
  commerce,
  type operations as Operations,
  operations,
  orderReservation,
} from './commerce.ts';
import { fillLists } from './commerce-rows.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);

/** What each operation asks of DynamoDB: status, requests in alphabetical order, capacity units. */
const COSTS: Readonly<
  Record<keyof ReturnType<typeof Operations>, readonly [number, string, number]>
> = {
  'list products': [200, 'Get Query Update', 3],
  'read a product': [200, 'Get Get Update', 3],
  'list SKUs': [200, 'Get Query Update', 3],
  'list availabilities': [200, 'Get Get Get Update', 4],
  'check the inventory': [200, 'BatchGet Get Update', 3],
  'create a customer': [201, 'Get TransactWrite Update Update', 21],
  'list customers': [200, 'Query Update', 2],
  'read a customer': [200, 'Get Update', 2],
  'is a domain taken': [404, 'Get Update', 2],
  'register a subscription': [202, 'Get Get Get TransactWrite Update Update', 11],
  'create a cart of 2 lines': [201, 'BatchGet Get Get Get TransactWrite Update Update', 14],
  'read a cart': [200, 'BatchGet Get Get Get Update', 5],
  'change a cart': [200, 'BatchGet Get Get Get Get TransactWrite Update', 14],
  'check a cart out': [201, 'BatchGet Get Get Get Get TransactWrite Update', 28],
  'order 1 line': [201, 'BatchGet Get Get Get TransactWrite Update', 19],
  'list orders': [200, 'Get Query Update', 3],
  // The account of the months so far, then the orders in one batch, and each customer once.
  'list orders of all customers': [200, 'BatchGet Get Query Query Query Query Query Update', 6],
  'find orders by a name': [200, 'BatchGet Get Query Query Query Query Query Query Update', 7],
  'find an order by its number': [200, 'BatchGet Get Query Query Query Update', 5],
  'read an order': [200, 'Get Get Update', 3],
  'read its provisioning': [200, 'Get Get Update', 3],
  // The partner's first look: two months that are over are closed, each with a write.
  'list invoices': [200, 'Put Put Query Query Query Query Query Query Update', 5],
  // The page's orders in one batch, its customers, and the catalog's names.
  'list unbilled lines': [200, 'BatchGet Get Get Get Get Query Update', 8],
  'read the Hybrid Benefit': [200, 'Get Get Get Query Update', 5],
};

const LISTS = [
  'list products',
  'list SKUs',
  'list customers',
  'list orders',
  'list unbilled lines',
] as const;

const costOf = ({ status, commands, units }: Answer) => [status, commands.join(' '), units];

describe('what commerce asks of DynamoDB', () => {
  let store: DynamoStore;
  let run: ReturnType<typeof operations>;
  beforeAll(async () => {
    store = await dynamoStore({ weighsTransactions: true });
    run = operations(await commerce(store));
  });

  it.each(Object.entries(COSTS))('%s: %o', async (name, expected) => {
    expect(costOf(await run[name as keyof typeof COSTS]())).toEqual(expected);
  });

  it('R1: a reservation: one read more than software', async () => {
    const fresh = await dynamoStore({ weighsTransactions: true });
    const { status, commands, units } = await orderReservation(await commerce(fresh));
    expect([status, commands.join(' '), units]).toEqual([
      201,
      'BatchGet BatchGet Get Get Get TransactWrite Update',
      20,
    ]);
  });

  it('R3: invoices that were looked at before: months that are over are not read again', async () => {
    const [status, commands] = costOf(await run['list invoices']());
    expect([status, commands]).toEqual([200, 'Query Query Query Query Update']);
  });
});

it('a whole list costs no more for each of 600 items than for each of 100', {
  tags: 'slow',
}, async () => {
  const costsAmong = async (items: number) => {
    const store = await dynamoStore({ weighsTransactions: true });
    const run = operations(await commerce(store));
    await fillLists(store, items);
    const costs: number[] = [];
    for (const name of LISTS) {
      costs.push((await run[name]()).units);
    }
    return costs;
  };
  const few = await costsAmong(100);
  const many = await costsAmong(600);
  many.forEach((units, index) => {
    expect(units, LISTS[index]).toBeLessThanOrEqual(6.5 * (few[index] ?? 0));
  });
});
