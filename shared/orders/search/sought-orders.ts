import { FIRST_MONTH } from '#shared/billing/invoice.ts';
import { lineText } from '#shared/platform/text/pieces.ts';
import { searchForm } from '#shared/platform/text/search-form.ts';

/** Marks around an order number where people copy it: `#0199…`, `{0199…}`, `0199…...`. */
const MARKS_OF_NUMBERS = /^[#{(]+|(?<![)}.\u2026])[)}.\u2026]+$/gu;

const SHORTEST = 2;
const LONGEST = 100;

/** Cuts the marks around an order number. A text of nothing else is left as it is. */
export const withoutMarks = (text: string): string =>
  text.replace(MARKS_OF_NUMBERS, '').trim() || text;

/** The text of a search as people type or paste it. */
export const soughtText = lineText(LONGEST).overwrite(withoutMarks).min(SHORTEST);

interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** The target of a search for orders. */
export interface SoughtOrders {
  readonly text: string;
  /** The digits of a part of an order number; absent where the text cannot be one. */
  readonly digits?: string | undefined;
  /** When the order was made, where the text can only be the beginning of an order number, which begins with its time. */
  readonly period?: Period | undefined;
}

/** Letters of a UUID of version 7 that hold its time in milliseconds, and the fewest that tell it: to 65 seconds. */
const TIME_LETTERS = 12;
const FEWEST_LETTERS = 8;
/** An alternateId, which has no dashes: twelve letters of it are not the beginning of a number. */
const ALTERNATE_ID = /^[0-9a-f]{12}$/i;

const instantOf = (digits: string, rest: string): Date =>
  new Date(Number.parseInt(digits.slice(0, TIME_LETTERS).padEnd(TIME_LETTERS, rest), 16));

/** The time in the beginning of an order number; undefined for digits that no number of this service begins with. */
function periodOf(digits: string, now: Date): Period | undefined {
  const from = instantOf(digits, '0');
  const to = instantOf(digits, 'f');
  const isBeginning =
    digits.length >= FEWEST_LETTERS && (digits[TIME_LETTERS] ?? '7') === '7' && from <= now;
  return isBeginning && to >= new Date(FIRST_MONTH) ? { from, to } : undefined;
}

/** Reads a search: an order number with or without its dashes, in any case, or a part of one; else a name. */
export function soughtOrders(text: string, now: Date): SoughtOrders {
  const plain = searchForm(text).replaceAll(/[-\s]/g, '').toLowerCase();
  const digits = /^[0-9a-f]{1,32}$/.test(plain) ? plain : undefined;
  const isBeginning = digits !== undefined && !ALTERNATE_ID.test(searchForm(text));
  return { text, digits, period: isBeginning ? periodOf(digits, now) : undefined };
}

/** Tells whether an order has the number, or the part of it, that is sought: of its id, or of its alternateId. */
export function hasNumber(
  { orderId, alternateId = '' }: { orderId: string; alternateId?: string | undefined },
  { digits, period }: SoughtOrders,
): boolean {
  const own = orderId.replaceAll('-', '').toLowerCase();
  if (digits === undefined) {
    return false;
  }
  return period ? own.startsWith(digits) : own.includes(digits) || alternateId.includes(digits);
}
