import { describe, expect, it } from 'vitest';
import type { BilledLine } from '#shared/billing/billed-line.ts';
import { endOfMonth, type Invoice } from '#shared/billing/invoice.ts';
import type { ChargeType } from '#shared/billing/ledger.ts';
import { pagesOf } from '#shared/billing/statement/pages.ts';
import { statementOf } from '#shared/billing/statement/statement.ts';
import { purchaseEntries } from '#shared/orders/ledger-entries.ts';
import { money } from '#shared/platform/money.ts';
import { aCustomer, anOrder } from '#test/fixtures/fixtures.ts';

const order = anOrder();
const [purchase] = purchaseEntries(order);

const billed = (cents: number, chargeType: ChargeType = 'purchase'): BilledLine => {
  if (!purchase) {
    throw new Error('no entry');
  }
  const entry = { ...purchase, chargeType, amount: money(cents, 'USD') };
  return { entry, customer: aCustomer(), order, line: order.lines[0], skuName: 'Server' };
};
const invoice = (cents: number, entries: number): Invoice => ({
  ...{ month: '2026-03', total: money(cents, 'USD'), entries },
  ...{ endsAt: endOfMonth('2026-03'), isClosed: true },
});
const partner = { id: 'p1', name: '한국 파트너' };

describe('the statement of an invoice', () => {
  it('R3, R19: has each charge, refund and fee, and the total of the invoice', () => {
    const lines = [billed(36_500), billed(-36_000, 'refund'), billed(4_320, 'termination_fee')];
    const statement = statementOf(invoice(4_820, 3), lines, partner);
    expect(statement).toMatchObject({
      invoiceId: '2026-03-USD',
      partner: ['한국 파트너', 'p1'],
      period: ['2026-03-01', '2026-03-31'],
      total: { minorUnits: 4_820, currency: 'USD' },
    });
    expect(
      statement.lines.map(({ date, charge, amount }) => [date, charge, amount.minorUnits]),
    ).toEqual([
      ['2026-03-01', 'Purchase', 36_500],
      ['2026-03-01', 'Refund', -36_000],
      ['2026-03-01', 'Termination fee', 4_320],
    ]);
    expect(statement.lines[0]).toMatchObject({
      quantity: 1,
      product: ['Server', expect.anything(), '0001'],
    });
  });

  it('R19: is none where the lines miss the invoice by a cent', () => {
    expect(() => statementOf(invoice(36_501, 1), [billed(36_500)], partner)).toThrow('add up');
    expect(() => statementOf(invoice(73_000, 2), [billed(36_500)], partner)).toThrow('add up');
  });

  it('names what is gone by its id', () => {
    const { entry } = billed(36_500);
    const { lines, partner: named } = statementOf(invoice(36_500, 1), [{ entry }], { id: 'p1' });
    expect(named).toEqual(['p1']);
    expect(lines[0]).toMatchObject({ customer: [entry.customerId], product: [entry.orderId] });
  });
});

describe('rows on pages', () => {
  const rows = (...heights: number[]) => heights.map((height) => ({ height }));
  const heightsOf = (heights: number[], first: number, others: number) =>
    pagesOf(rows(...heights), { first, others }).map((page) => page.map(({ height }) => height));

  it('fill the first page and those after it, each to its own room', () => {
    expect(heightsOf([10, 10, 10, 10, 10, 10], 20, 30)).toEqual([[10, 10], [10, 10, 10], [10]]);
    expect(heightsOf([10, 11, 10], 20, 30)).toEqual([[10], [11, 10]]);
  });

  it('are all there once, also one that is higher than a page', () => {
    expect(heightsOf([40, 10, 50, 10], 20, 30)).toEqual([[40], [10], [50], [10]]);
    expect(heightsOf([], 20, 30)).toEqual([[]]);
  });
});
