import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { type Money, minus, money, plus, toDecimal } from '#shared/platform/money.ts';
import { because } from '#shared/platform/sentence.ts';
import { endOfTerm } from '#shared/platform/time.ts';
import type { OrderLine } from '../order.ts';

/** A refund under a policy with a refund cap. */
export interface CountedRefund {
  readonly at: Date;
  readonly amount: Money;
}

/** Counted refunds of a customer in one currency: all of the last 12 months, possibly older ones. */
export interface RefundCapUsage {
  readonly customerId: string;
  readonly currency: string;
  readonly refunds: readonly CountedRefund[];
  /** Counts the saves; one that another overtook is refused. */
  readonly version: number;
}

export interface RefundCapStore {
  find(customerId: string, currency: string): Promise<RefundCapUsage>;
  save(refunds: RefundCapUsage): Change;
}

/**
 * Any 12 months: a refund stops counting a year later, to the millisecond. The year is counted from the refund,
 * not back from now: on 29 February that would let go what has a day left.
 */
export const recentOf = (refunds: readonly CountedRefund[], now: Date): readonly CountedRefund[] =>
  refunds.filter(({ at }) => now < endOfTerm(at, 'P1Y'));

/** Computes how much may still be refunded for a line; undefined if its policy has no refund cap. */
export function leftFor(
  { cancellationPolicy: { yearlyRefunds } }: OrderLine,
  refunds: readonly CountedRefund[],
  now: Date,
): Money | undefined {
  if (!yearlyRefunds) {
    return undefined;
  }
  const given = recentOf(refunds, now)
    .map(({ amount }) => amount)
    .reduce(plus, money(0, yearlyRefunds.currency));
  const left = minus(yearlyRefunds, given);
  return left.minorUnits > 0 ? left : money(0, left.currency);
}

/** The reason why a refund exceeds the refund cap, or undefined. The customer is not paid less: the purchase stays. */
export function refundCapBlocker(
  line: OrderLine,
  refund: Money,
  left: Money | undefined,
): DomainError | undefined {
  if (!left || refund.minorUnits <= left.minorUnits) {
    return undefined;
  }
  const inWords = (amount: Money): string => `${amount.currency} ${toDecimal(amount)}`;
  return new DomainError(
    'REFUND_CAP_REACHED',
    because('REFUND_CAP_REACHED', {
      lineItemNumber: line.lineItemNumber,
      refund: inWords(refund),
      yearlyRefunds: inWords(line.cancellationPolicy.yearlyRefunds ?? left),
      left: inWords(left),
    }),
    { data: [`lineItems[${line.lineItemNumber}]`] },
  );
}

/** Adds refunds, and drops those that no longer count, so that the row stays small. */
export const withRefunds = (
  known: RefundCapUsage,
  amounts: readonly Money[],
  now: Date,
): RefundCapUsage => ({
  ...known,
  refunds: [...recentOf(known.refunds, now), ...amounts.map((amount) => ({ at: now, amount }))],
});
