import { DomainError } from '#shared/platform/errors.ts';
import { type Money, money, plus } from '#shared/platform/money.ts';
import { because } from '#shared/platform/sentence.ts';
import type { LedgerEntry } from './ledger.ts';

/** Amount that a partner owes for a calendar month (UTC) in one currency: the sum of its entries (R3, R19). */
export interface Invoice {
  readonly month: string;
  readonly total: Money;
  readonly entries: number;
  /** First instant after the month; a while after it the invoice is final. */
  readonly endsAt: Date;
  readonly isClosed: boolean;
}

/** The sum of a month's first entries in a currency, up to and with the one at `through`. */
export interface Sum {
  readonly total: Money;
  readonly entries: number;
  readonly through?: string | undefined;
}

/** Snapshot of a month's sums: later entries are added to it, and it is never computed from the start again. */
export interface InvoiceSnapshot {
  readonly month: string;
  readonly sums: readonly Sum[];
  /** No entry can come any more: nothing is left to be read. */
  readonly isClosed: boolean;
  /** Counts the saves; one that another overtook is refused. */
  readonly version: number;
}

/** The service has no entry from before: lists of invoices go back to here. */
export const FIRST_MONTH = '2026-01';

/**
 * An entry is dated when its request arrives, and written within the time that a function may take (15 minutes at
 * most). What is older than this is all there.
 */
const SETTLED_AFTER_MILLISECONDS = 60 * 60 * 1000;

export const monthOf = (instant: Date): string => instant.toISOString().slice(0, 7);

export function endOfMonth(month: string): Date {
  const end = new Date(`${month}-01T00:00:00.000Z`);
  end.setUTCMonth(end.getUTCMonth() + 1);
  return end;
}

export const previousMonth = (now: Date): string =>
  monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1)));

/** All months that may have entries, newest first. */
export function monthsUntil(now: Date): readonly string[] {
  const months: string[] = [];
  for (let month = FIRST_MONTH; month <= monthOf(now); month = monthOf(endOfMonth(month))) {
    months.unshift(month);
  }
  return months;
}

const settledBefore = (now: Date): Date => new Date(now.getTime() - SETTLED_AFTER_MILLISECONDS);

/** Reports that every entry of a month has been written. */
export const isOver = (month: string, now: Date): boolean =>
  endOfMonth(month) <= settledBefore(now);

export const noSum = (currency: string): Sum => ({ total: money(0, currency), entries: 0 });

/** An entry where it stands in its month: positions rise with time. */
export interface PlacedEntry {
  readonly position: string;
  readonly entry: LedgerEntry;
}

/**
 * Adds entries, in their order, that come after a sum. `all` is what is owed now; `settled` ends where an entry might
 * still come in between, and is what may be kept.
 */
export function addEntries(
  sum: { readonly all: Sum; readonly settled: Sum },
  entries: readonly PlacedEntry[],
  now: Date,
): { readonly all: Sum; readonly settled: Sum } {
  return entries.reduce(({ all, settled }, { position, entry }) => {
    const next = {
      total: plus(all.total, entry.amount),
      entries: all.entries + 1,
      through: position,
    };
    return { all: next, settled: entry.at < settledBefore(now) ? next : settled };
  }, sum);
}

export const formatInvoiceId = (month: string, currency: string): string => `${month}-${currency}`;

/** `{yyyy-mm}-{currency}`; what is no id is refused like one that there is no invoice for. */
export function parseInvoiceId(id: string, now: Date): { month: string; currency: string } {
  const [, month, currency] = /^(\d{4}-(?:0[1-9]|1[0-2]))-([A-Z]{3})$/.exec(id) ?? [];
  if (!month || !currency || month < FIRST_MONTH || month > monthOf(now)) {
    throw invoiceNotFound(id);
  }
  return { month, currency };
}

/** A month that runs, or ended less than an hour ago, has no invoice yet. */
export function requireClosed(month: string, id: string, now: Date): void {
  if (!isOver(month, now)) {
    throw new DomainError('INVOICE_NOT_FOUND', because('INVOICE_NOT_MADE_YET', { id }));
  }
}

export const invoiceNotFound = (id: string): DomainError =>
  new DomainError('INVOICE_NOT_FOUND', because('INVOICE_NOT_FOUND', { id }));
