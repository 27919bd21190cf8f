import { describe, expect, it } from 'vitest';
import { searchCustomers } from '#shared/customers/search-customers.ts';
import { findHoldings } from '#shared/orders/customer-holdings.ts';
import { addDays } from '#shared/platform/time.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { aCustomer, anOrder, CUSTOMER_ID, NOW } from '#test/fixtures/fixtures.ts';
import { changedLine } from '#test/fixtures/order-lines.ts';

const CUSTOMERS = [
  aCustomer({ id: 'c1', companyName: 'Hanbit Industries', domain: 'hanbit.example' }),
  aCustomer({ ...{ id: 'a2', companyName: 'Contoso' }, createdAt: addDays(NOW, 2) }),
  aCustomer({ ...{ id: 'b3', companyName: '한빛 산업' }, createdAt: addDays(NOW, 1) }),
];
const idsOf = (query: Partial<Parameters<typeof searchCustomers>[1]>) =>
  searchCustomers(CUSTOMERS, { sort: 'id', ...query }, { size: 9 }).items.map(({ id }) => id);

describe('customers', () => {
  it.each([
    ['a part of the name, in any case', { search: 'industr' }, ['c1']],
    ['a part of the name in Korean', { search: '산업' }, ['b3']],
    ['a part of the domain', { search: 'BIT.EX' }, ['c1']],
    ['a part of the tenant id', { search: 'a2' }, ['a2']],
    ['nothing', { search: 'fabrikam' }, []],
  ])('are found by %s', (_, query, ids) => {
    expect(idsOf(query)).toEqual(ids);
  });

  it('are sorted by id, by name, or newest first, and paged in that order', () => {
    expect(idsOf({ sort: 'id' })).toEqual(['a2', 'b3', 'c1']);
    expect(idsOf({ sort: 'name' })).toEqual(['a2', 'c1', 'b3']);
    expect(idsOf({ sort: 'newest' })).toEqual(['a2', 'b3', 'c1']);
    const first = searchCustomers(CUSTOMERS, { sort: 'newest' }, { size: 2 });
    const rest = searchCustomers(CUSTOMERS, { sort: 'newest' }, { size: 2, after: first.next });
    expect(first.items.map(({ id }) => id)).toEqual(['a2', 'b3']);
    expect([rest.items.map(({ id }) => id), rest.next]).toEqual([['c1'], undefined]);
  });
});

describe('what a customer holds', () => {
  it('is counted without what is cancelled, and with the next end of what nothing renews', async () => {
    const store = memoryStore();
    const order = anOrder({ id: 'a' });
    const [line] = order.lines;
    if (!line) {
      throw new Error('no line');
    }
    const cancelled = changedLine(line, { state: 'cancelled' });
    await store.commit([
      store.orders.create(order),
      store.orders.create({ ...order, id: 'b', lines: [cancelled] }),
    ]);
    expect(await findHoldings(store)(CUSTOMER_ID, NOW)).toEqual({
      ...{ activeItems: 1, nextEnd: line.termEndsAt, hasMore: false },
    });
    expect(await findHoldings(store)(CUSTOMER_ID, line.termEndsAt)).toMatchObject({
      activeItems: 0,
    });
  });

  it('says where a customer has more orders than are counted', async () => {
    const store = memoryStore();
    for (let number = 0; number < 51; number += 1) {
      await store.commit([store.orders.create(anOrder({ id: `order-${100 + number}` }))]);
    }
    expect(await findHoldings(store)(CUSTOMER_ID, NOW)).toMatchObject({
      ...{ activeItems: 50, hasMore: true },
    });
  });
});
