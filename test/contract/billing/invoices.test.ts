import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '#shared/billing/ledger.ts';
import {
  findInvoice,
  listInvoiceEntries,
  listInvoices,
  listMonths,
} from '#shared/billing/read-invoices.ts';
import { money } from '#shared/platform/money.ts';
import { Killed, killedAt } from '#test/fakes/memory-store.ts';
import {
  aCaller,
  aContext,
  CUSTOMER_ID,
  NOW,
  ORDER_ID,
  PARTNER_ID,
} from '#test/fixtures/fixtures.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

const JANUARY = new Date('2026-01-31T23:59:59.999Z');
const FEBRUARY = new Date('2026-02-01T00:00:00.000Z');

const anEntry = (id: string, minorUnits: number, at: Date, more: Partial<LedgerEntry> = {}) => ({
  ...{ id, partnerId: PARTNER_ID, customerId: CUSTOMER_ID, orderId: ORDER_ID },
  ...{ lineItemNumber: 0, chargeType: 'purchase' as const, at },
  amount: money(minorUnits, 'USD'),
  ...more,
});
const charge = (store: Store, ...entries: readonly LedgerEntry[]) =>
  store.commit(entries.map((entry) => store.ledger.append(entry)));
const read = async (store: Store, now = NOW) => {
  const items = await listMonths(store)(aContext({ now }));
  return items.map(({ month, total, entries, isClosed }) => [
    month,
    total.currency,
    total.minorUnits,
    entries,
    isClosed ? 'closed' : 'open',
  ]);
};

describe.each(STORES)('invoices %s', (_, open) => {
  it('R3: are one for each month and currency, by the month in which the charge was made', async () => {
    const store = await open();
    const won = { amount: money(9, 'KRW') };
    await charge(
      store,
      anEntry('a', 100, JANUARY),
      anEntry('b', 50, FEBRUARY),
      anEntry('c', -20, FEBRUARY, { chargeType: 'refund' }),
      anEntry('d', 9, FEBRUARY, won),
      anEntry('e', 7, NOW),
    );
    const expected = [
      ['2026-03', 'USD', 7, 1, 'open'],
      ['2026-02', 'USD', 30, 2, 'closed'],
      ['2026-02', 'KRW', 9, 1, 'closed'],
      ['2026-01', 'USD', 100, 1, 'closed'],
    ];
    expect(await read(store)).toEqual(expected);
    // And again, from what was kept.
    expect(await read(store)).toEqual(expected);
  });

  it('grow while their month runs: what was added up is kept, and what comes is added', async () => {
    const store = await open();
    const at = (hours: number) => new Date(NOW.getTime() + hours * 60 * 60 * 1000);
    await charge(store, anEntry('a', 1, at(0)), anEntry('b', 10, at(2)));
    expect(await read(store, at(2.5))).toEqual([['2026-03', 'USD', 11, 2, 'open']]);
    expect(await store.invoiceSnapshots.find(PARTNER_ID, '2026-03')).toMatchObject({
      sums: [{ entries: 1, total: money(1, 'USD') }],
    });
    // An entry that was on its way while the month was read.
    await charge(store, anEntry('late', 100, at(1.9)), anEntry('c', 1000, at(3)));
    expect(await read(store, at(3))).toEqual([['2026-03', 'USD', 1111, 4, 'open']]);
    expect(await read(store, at(9))).toEqual([['2026-03', 'USD', 1111, 4, 'open']]);
    expect(await read(store, at(99))).toEqual([['2026-03', 'USD', 1111, 4, 'open']]);
  });

  it('are the same for readers at once, and after one that was killed', async () => {
    const store = await open();
    await charge(store, anEntry('a', 100, JANUARY), anEntry('b', 50, FEBRUARY));
    const dying = { ...store, commit: killedAt(store.commit, 1, true) };
    await expect(read(dying as Store)).rejects.toThrow(Killed);
    const lists = await Promise.all([read(store), read(store), read(store)]);
    expect(new Set(lists.map((list) => JSON.stringify(list))).size).toBe(1);
    expect(lists[0]).toHaveLength(2);
  });

  it('are listed page by page, and their lines too', async () => {
    const store = await open();
    const many = Array.from({ length: 5 }, (__, n) => anEntry(`e${n}`, n, FEBRUARY));
    await charge(store, ...many, anEntry('a', 100, JANUARY));
    const context = aContext();
    const first = await listInvoices(store)({}, { size: 1 }, context);
    const second = await listInvoices(store)({}, { size: 1, after: first.next }, context);
    expect([first, second].map(({ items }) => items[0]?.month)).toEqual(['2026-02', '2026-01']);
    expect(second.next).toBeUndefined();

    const lines = (after?: string) =>
      listInvoiceEntries(store)({ invoiceId: '2026-02-USD' }, { size: 3, after }, context);
    const one = await lines();
    const two = await lines(one.next);
    expect([...one.items, ...two.items]).toEqual(many);
    expect(two.next).toBeUndefined();
  });

  it('are made when their month is over: until then its lines are unbilled', async () => {
    const store = await open();
    await charge(store, anEntry('a', 100, FEBRUARY), anEntry('b', 7, NOW));
    const ids = async (now: Date) =>
      (await listInvoices(store)({}, { size: 40 }, aContext({ now }))).items.map(
        ({ month }) => month,
      );
    expect(await ids(NOW)).toEqual(['2026-02']);
    const march = { invoiceId: '2026-03-USD' };
    await expect(findInvoice(store)(march, aContext())).rejects.toThrow('unbilled');
    await expect(listInvoiceEntries(store)(march, { size: 1 }, aContext())).rejects.toThrow(
      'unbilled',
    );
    expect(await ids(new Date('2026-04-01T00:59:59.999Z'))).toEqual(['2026-02']);
    expect(await ids(new Date('2026-04-01T01:00:00.000Z'))).toEqual(['2026-03', '2026-02']);
  });

  it("R22: are the partner's own: of another one's there is nothing to be found", async () => {
    const store = await open();
    await charge(store, anEntry('a', 100, FEBRUARY));
    const stranger = aContext({ caller: aCaller({ partnerId: 'other' }) });
    expect((await listInvoices(store)({}, { size: 40 }, stranger)).items).toEqual([]);
    const notFound = { code: 'INVOICE_NOT_FOUND' };
    const id = { invoiceId: '2026-02-USD' };
    await expect(findInvoice(store)(id, stranger)).rejects.toMatchObject(notFound);
    await expect(listInvoiceEntries(store)(id, { size: 1 }, stranger)).rejects.toMatchObject(
      notFound,
    );
    expect(await findInvoice(store)(id, aContext())).toMatchObject({ entries: 1 });
  });
});
