import { FIRST_MONTH, monthOf, previousMonth } from '#shared/billing/invoice.ts';
import type { LedgerEntry } from '#shared/billing/ledger.ts';
import type { LedgerReader } from '#shared/billing/ledger-reader.ts';
import type { OrderName } from '../order-store.ts';

/** A purchase of a partner in the order of its account: positions fall with time. */
export interface Purchase extends OrderName {
  readonly alternateId?: string | undefined;
  readonly position: string;
}

/** Purchases that were read together, and the position that the next ones come before. */
export interface PurchaseBatch {
  readonly purchases: readonly Purchase[];
  /** Absent at the end of the account. */
  readonly next?: string | undefined;
}

interface Reading {
  readonly partnerId: string;
  /** The position that all purchases come before: an instant, or an instant and an order. */
  readonly before: string;
  /** Entries of each currency at a time; more than the entries of one order. */
  readonly most: number;
}

/** Sorts behind what follows an instant, an order or a month. */
const BEHIND = '~';

/** The position behind all purchases up to an instant. */
export const behindInstant = (instant: Date): string => `${instant.toISOString()}#${BEHIND}`;

/** Entries of an order at one time: a charge, a refund and a fee for each of its 40 lines. */
export const MOST_ENTRIES_OF_AN_ORDER = 120;

const positionOf = ({ at, orderId }: LedgerEntry): string => `${at.toISOString()}#${orderId}`;

function behindMonthBefore(month: string): string | undefined {
  const previous = previousMonth(new Date(`${month}-01T00:00:00.000Z`));
  return previous < FIRST_MONTH ? undefined : `${previous}-${BEHIND}`;
}

/** The purchases among entries, each order once. */
function purchasesOf(entries: readonly LedgerEntry[]): readonly Purchase[] {
  const orders = new Map(
    entries
      .filter(({ chargeType }) => chargeType === 'purchase')
      .map((entry) => [positionOf(entry), entry] as const),
  );
  return [...orders]
    .map(([position, { customerId, orderId, alternateId }]) => ({
      ...{ position, customerId, orderId, alternateId },
    }))
    .toSorted((one, other) => (one.position < other.position ? 1 : -1));
}

/**
 * Reads a batch of a partner's purchases, newest first: the account has an entry of each, written with the order. A
 * month's entries are sorted by currency and then by time, so the newest of each currency are merged. Where a currency
 * has more entries, the batch ends before the order that its last entry belongs to.
 */
export async function readPurchases(
  ledger: Pick<LedgerReader, 'currencies' | 'newest'>,
  { partnerId, before, most }: Reading,
): Promise<PurchaseBatch> {
  const month = before.slice(0, FIRST_MONTH.length);
  const currencies = await ledger.currencies(partnerId, month);
  const read = await Promise.all(
    currencies.map((currency) => ledger.newest({ partnerId, month, currency }, { before, most })),
  );
  const cuts = read
    .filter(({ length }) => length === most)
    .map((entries) => entries.at(-1))
    .flatMap((last) => (last ? [positionOf(last)] : []));
  const cut = cuts.toSorted().at(-1);
  const entries = read.flat().filter((entry) => cut === undefined || positionOf(entry) > cut);
  return {
    purchases: purchasesOf(entries),
    next: cut === undefined ? behindMonthBefore(month) : `${cut}${BEHIND}`,
  };
}

/** The position behind all purchases of the present month. */
export const behindNow = (now: Date): string => `${monthOf(now)}-${BEHIND}`;
