import * as z from 'zod/mini';
import type {
  CancellationPolicy,
  Proration,
  TerminationFee,
} from '#shared/catalog/cancellation-policy.ts';
import { moneySchema } from '#shared/platform/dynamodb/schemas.ts';
import { fraction, type Money, minus, money } from '#shared/platform/money.ts';
import {
  addDays,
  endOfTerm,
  MILLISECONDS_PER_DAY,
  type TermDuration,
} from '#shared/platform/time.ts';

/** Amounts of a cancellation: `paid = used + fee + refund`, each of them zero or more. */
export const settlementSchema = z.object({
  paid: moneySchema,
  used: moneySchema,
  fee: moneySchema,
  refund: moneySchema,
});
export type Settlement = Readonly<z.infer<typeof settlementSchema>>;

const smaller = (a: Money, b: Money): Money => (a.minorUnits <= b.minorUnits ? a : b);

function terminationFee(policy: TerminationFee, remaining: Money): Money {
  switch (policy.kind) {
    case 'none':
      return money(0, remaining.currency);
    case 'percent': {
      // Basis points, so that 12.5 % is exact.
      const fee = fraction(remaining, Math.round(policy.percent * 100), 10_000);
      return smaller(policy.cap ? smaller(fee, policy.cap) : fee, remaining);
    }
    case 'fixed':
      return smaller(policy.amount, remaining);
  }
}

/** A paid term and the time of its purchase. */
export interface PaidTerm {
  readonly paid: Money;
  readonly term: TermDuration;
  readonly purchasedAt: Date;
  /** Start of a renewal's term: no day counts as used before it. @default purchasedAt */
  readonly startsAt?: Date | undefined;
}

/**
 * R19: what was paid, less the days used, less the fee. A day that has begun is used: Microsoft's policy
 * takes three days off a subscription that is cancelled on its third day (Partner Center, "New commerce
 * cancellation policy"). The term's days are counted on the calendar: 365, or 366 over a leap day.
 */
export function settle(
  purchase: PaidTerm,
  policy: Pick<CancellationPolicy, 'fee' | 'freeDays' | 'proration'>,
  now: Date,
): Settlement {
  const { paid, purchasedAt } = purchase;
  const used = usedOf(purchase, policy.proration ?? 'day', now);
  const remaining = minus(paid, used);
  const isFree = policy.freeDays !== undefined && now <= addDays(purchasedAt, policy.freeDays);
  const feeDue = isFree ? money(0, paid.currency) : terminationFee(policy.fee, remaining);
  return { paid, used, fee: feeDue, refund: minus(remaining, feeDue) };
}

function usedOf(
  { paid, term, purchasedAt, startsAt = purchasedAt }: PaidTerm,
  proration: Proration,
  now: Date,
): Money {
  if (proration !== 'day') {
    return proration === 'full' ? money(0, paid.currency) : paid;
  }
  if (now < startsAt && purchasedAt < startsAt) {
    return money(0, paid.currency);
  }
  const daysOfTerm = Math.round(
    (endOfTerm(startsAt, term).getTime() - startsAt.getTime()) / MILLISECONDS_PER_DAY,
  );
  const elapsed = Math.max(0, now.getTime() - startsAt.getTime());
  const daysUsed = Math.min(daysOfTerm, Math.floor(elapsed / MILLISECONDS_PER_DAY) + 1);
  return fraction(paid, daysUsed, daysOfTerm);
}
