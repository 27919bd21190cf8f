import { beforeEach, describe, expect, it } from 'vitest';
import { purchaseEntries } from '#shared/orders/ledger-entries.ts';
import type { Order } from '#shared/orders/order.ts';
import { searchOrders } from '#shared/orders/search/search-orders.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { money } from '#shared/platform/money.ts';
import { addDays } from '#shared/platform/time.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import {
  aCaller,
  aContext,
  aCustomer,
  anOrder,
  aSku,
  NOW,
  PARTNER_ID,
} from '#test/fixtures/fixtures.ts';

const HANBIT = aCustomer({
  id: 'hanbit',
  companyName: '한빛 Industries',
  domain: 'xn--mnchen-3ya.de',
});
const CONTOSO = aCustomer({ id: 'contoso', companyName: 'Contoso', domain: 'contoso.com' });
const FOREIGN = aCustomer({
  id: 'foreign',
  companyName: 'Contoso East',
  domain: 'east.com',
  partnerId: 'another',
});

let store: ReturnType<typeof memoryStore>;
beforeEach(async () => {
  store = memoryStore();
  await store.commit([HANBIT, CONTOSO, FOREIGN].flatMap((each) => store.customers.create(each)));
});

/** An order of a customer so many days ago. */
async function bought(customer: typeof HANBIT, daysAgo: number, changes: Partial<Order> = {}) {
  const createdAt = addDays(NOW, -daysAgo);
  const id = uuidIds.sortable(createdAt);
  const { id: customerId, partnerId } = customer;
  const order = anOrder({ id, customerId, partnerId, createdAt, ...changes });
  await store.commit([
    store.orders.create(order),
    ...purchaseEntries(order).map((entry) => store.ledger.append(entry)),
  ]);
  return order.id;
}

const inWon = () => {
  const { lines, ...order } = anOrder();
  return {
    ...order,
    currency: 'KRW',
    lines: lines.map((line) => ({ ...line, paid: money(9, 'KRW') })),
  };
};

async function page(search?: string, { size = 40, after }: { size?: number; after?: string } = {}) {
  const found = await searchOrders(store)({ search }, { size, after }, aContext());
  return { ids: found.items.map(({ order }) => order.id), next: found.next };
}
const found = async (search?: string) => (await page(search)).ids;

describe('R22: orders of all customers of a partner', () => {
  it('are listed newest first, over months and currencies, and nobody else sees them', async () => {
    const oldest = await bought(HANBIT, 59);
    const { lines } = inWon();
    const newest = await bought(CONTOSO, 0, { lines });
    const middle = await bought(HANBIT, 20);
    const other = await bought(CONTOSO, 20.5, { lines });
    const foreign = await bought(FOREIGN, 1);
    expect(await found()).toEqual([newest, middle, other, oldest]);
    const caller = aCaller({ partnerId: 'another' });
    const theirs = await searchOrders(store)({}, { size: 40 }, aContext({ caller }));
    expect(theirs.items.map(({ order, customer }) => [order.id, customer.id])).toEqual([
      [foreign, 'foreign'],
    ]);
  });

  it('are found by a part of the number, of the alternateId, of the name or of the domain', async () => {
    const first = await bought(HANBIT, 30, { alternateId: 'ffe0d1c2b3a4' });
    const second = await bought(CONTOSO, 3);
    expect(await found('FFE0D1C2B3A4')).toEqual([first]);
    expect(await found('d1c2b3')).toEqual([first]);
    expect(await found('industr')).toEqual([first]);
    expect(await found('한빛')).toEqual([first]);
    expect(await found('münchen')).toEqual([first]);
    expect(await found('CONTOSO.C')).toEqual([second]);
    expect(await found(first)).toEqual([first]);
    expect(await found(second.slice(0, 12))).toEqual([second]);
    expect(await found(second.slice(-8))).toEqual([second]);
    expect(await found('fabrikam')).toEqual([]);
    expect(await found('East')).toEqual([]);
  });

  it('are paged, each order once, however many lines it has and whatever was paid back', async () => {
    const lines = anOrder(
      {},
      Array.from({ length: 40 }, (_, index) => aSku({ id: `${index}` })),
    ).lines;
    const ids: string[] = [];
    for (let daysAgo = 0; daysAgo < 50; daysAgo += 1) {
      const id = await bought(CONTOSO, daysAgo, { lines });
      ids.push(id);
      // A refund at the time of the purchase, and one that came later.
      const [charge] = purchaseEntries(anOrder({ id, createdAt: addDays(NOW, -daysAgo) }));
      if (!charge) {
        throw new Error('no charge');
      }
      await store.commit(
        [0, 0.25].map((later) =>
          store.ledger.append({
            ...{ ...charge, id: `${charge.id}:${later}`, chargeType: 'refund' as const },
            at: addDays(charge.at, later),
          }),
        ),
      );
    }
    for (const search of [undefined, 'contoso']) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const { ids: more, next } = await page(search, {
          size: 7,
          ...(after !== undefined && { after }),
        });
        expect(more.length).toBeLessThanOrEqual(7);
        seen.push(...more);
        after = next;
      } while (after !== undefined);
      expect(seen).toEqual(ids);
    }
  });

  it("of a former customer, or of a tenant that is another partner's now, are left out", async () => {
    await bought(CONTOSO, 2);
    const kept = await bought(HANBIT, 3);
    await store.commit(store.customers.end({ ...CONTOSO, relationshipEndedAt: NOW }));
    expect(await found()).toEqual([kept]);
    expect(await found('contoso')).toEqual([]);
    const ended = await store.customers.find('contoso');
    await store.commit(store.customers.releaseTenant(ended ?? CONTOSO, NOW));
    await store.commit(store.customers.create({ ...CONTOSO, partnerId: 'another' }));
    expect(await found()).toEqual([kept]);
    const caller = aCaller({ partnerId: 'another' });
    const theirs = await searchOrders(store)({}, { size: 40 }, aContext({ caller }));
    expect(theirs.items).toEqual([]);
  });

  it('are those of the partner that an operator names', async () => {
    const id = await bought(CONTOSO, 2);
    const { partnerId: _, ...operator } = aCaller({ roles: ['operator'] });
    const context = aContext({ caller: operator as ReturnType<typeof aCaller> });
    const theirs = await searchOrders(store)({ partnerId: PARTNER_ID }, { size: 40 }, context);
    expect(theirs.items.map(({ order }) => order.id)).toEqual([id]);
    await expect(searchOrders(store)({}, { size: 40 }, context)).rejects.toMatchObject({
      data: ['partnerId'],
    });
  });
});

it('a search reads so much for a page, and the next page continues', async () => {
  const oldest = await bought(HANBIT, 50);
  const { lines } = anOrder();
  for (let index = 0; index < 12_100; index += 1) {
    const createdAt = new Date(NOW.getTime() - index * 1_000);
    const id = uuidIds.sortable(createdAt);
    store.ledger.entries.push(
      ...purchaseEntries(anOrder({ id, createdAt, lines, customerId: 'contoso' })),
    );
  }
  const first = await page('industries');
  expect(first.ids).toEqual([]);
  expect(first.next).toBeDefined();
  expect(await page('industries', { after: first.next ?? '' })).toEqual({
    ids: [oldest],
    next: undefined,
  });
});
