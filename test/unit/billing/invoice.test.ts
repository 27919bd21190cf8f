import { describe, expect, it } from 'vitest';
import {
  addEntries,
  endOfMonth,
  isOver,
  monthsUntil,
  noSum,
  parseInvoiceId,
} from '#shared/billing/invoice.ts';
import { purchaseEntries } from '#shared/orders/ledger-entries.ts';
import { money } from '#shared/platform/money.ts';
import { anOrder, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

const HOUR = 60 * 60 * 1000;
const [entry] = purchaseEntries(anOrder());
const placed = (at: Date, position: string) => {
  if (!entry) {
    throw new Error('no entry');
  }
  return { position, entry: { ...entry, at } };
};

describe('the months of invoices', () => {
  it('go back to the first one, newest first, over the end of a year', () => {
    expect(monthsUntil(new Date('2026-01-31T23:59:59.999Z'))).toEqual(['2026-01']);
    const months = monthsUntil(new Date('2027-02-01T00:00:00.000Z'));
    expect(months).toHaveLength(14);
    expect(months.slice(0, 3)).toEqual(['2027-02', '2027-01', '2026-12']);
  });

  it('are over an hour after their end: what arrived before it is written by then', () => {
    const end = endOfMonth('2026-02');
    expect(end).toEqual(new Date('2026-03-01T00:00:00.000Z'));
    expect(isOver('2026-02', plusMilliseconds(end, HOUR - 1))).toBe(false);
    expect(isOver('2026-02', plusMilliseconds(end, HOUR))).toBe(true);
  });
});

describe('entries', () => {
  it('R3: are all owed, and kept as added up only when nothing can come in between any more', () => {
    const start = { all: noSum('USD'), settled: noSum('USD') };
    const old = placed(plusMilliseconds(NOW, -HOUR - 1), 'a');
    const young = placed(plusMilliseconds(NOW, -HOUR), 'b');
    const { all, settled } = addEntries(start, [old, young], NOW);
    expect(all).toEqual({ total: money(73_000, 'USD'), entries: 2, through: 'b' });
    expect(settled).toEqual({ total: money(36_500, 'USD'), entries: 1, through: 'a' });
  });
});

describe('an invoice id', () => {
  it('is a month and a currency', () => {
    expect(parseInvoiceId('2026-02-USD', NOW)).toEqual({ month: '2026-02', currency: 'USD' });
  });

  it.each([
    '',
    '2026-02',
    '2026-13-USD',
    '2026-02-usd',
    '2025-12-USD',
    '2026-04-USD',
    'x-2026-02-USD',
  ])('that is none is not found: %s', (id) => {
    expect(() => parseInvoiceId(id, NOW)).toThrow(
      expect.objectContaining({ code: 'INVOICE_NOT_FOUND' }),
    );
  });
});
