import type { Commit } from '#shared/platform/change.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import { addEntries, type InvoiceSnapshot, isOver, noSum, type Sum } from './invoice.ts';
import type { InvoiceSnapshotStore } from './invoice-snapshot-store.ts';
import type { LedgerReader } from './ledger-reader.ts';

export interface Dependencies {
  readonly ledgerReader: LedgerReader;
  readonly invoiceSnapshots: InvoiceSnapshotStore;
  readonly commit: Commit;
}

/** Entries read at once. */
const PAGE = 1_000;

async function carryOn(
  { ledgerReader }: Dependencies,
  account: Parameters<LedgerReader['list']>[0],
  kept: Sum,
  now: Date,
): Promise<{ readonly all: Sum; readonly settled: Sum }> {
  let sum = { all: kept, settled: kept };
  let after = kept.through;
  do {
    const { items, next } = await ledgerReader.list(account, { size: PAGE, after });
    sum = addEntries(sum, items, now);
    after = next;
  } while (after !== undefined);
  return sum;
}

const sumIn = ({ sums }: InvoiceSnapshot, currency: string): Sum =>
  sums.find(({ total }) => total.currency === currency) ?? noSum(currency);

/** Keeps what cannot change any more. A reader who was overtaken has nothing to add to what was kept. */
async function keep(
  { invoiceSnapshots, commit }: Dependencies,
  partnerId: string,
  before: InvoiceSnapshot,
  after: InvoiceSnapshot,
): Promise<void> {
  const isMore = after.sums.some(
    ({ total, entries }) => entries > sumIn(before, total.currency).entries,
  );
  if (!isMore && !after.isClosed) {
    return;
  }
  try {
    await commit([invoiceSnapshots.save(partnerId, after)]);
  } catch (error) {
    if (!isDomainError(error, 'CONFLICT')) {
      throw error;
    }
  }
}

/**
 * Amounts that a partner owes for a month, by currency. Entries are added up once: what is settled is
 * kept, and the next reader resumes from there. A closed month is one item.
 */
export async function addUp(
  dependencies: Dependencies,
  { partnerId, month }: { readonly partnerId: string; readonly month: string },
  kept: InvoiceSnapshot = { month, sums: [], isClosed: false, version: 0 },
  now: Date,
): Promise<readonly Sum[]> {
  if (kept.isClosed) {
    return kept.sums;
  }
  const currencies = await dependencies.ledgerReader.currencies(partnerId, month);
  const sums = await Promise.all(
    currencies.map((currency) =>
      carryOn(dependencies, { partnerId, month, currency }, sumIn(kept, currency), now),
    ),
  );
  const next = {
    ...kept,
    sums: sums.map(({ settled }) => settled).filter(({ entries }) => entries > 0),
    isClosed: isOver(month, now),
  };
  await keep(dependencies, partnerId, kept, next);
  return sums.map(({ all }) => all);
}
