import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import { policySentence } from '#shared/catalog/cancellation-policy.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Money } from '#shared/platform/money.ts';
import { because, type Sentence } from '#shared/platform/sentence.ts';
import { addDays, MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import type { LineIn, Order, OrderLine } from '../order.ts';
import { stateAt } from '../subscriptions/term.ts';
import { type Settlement, settle } from './refund.ts';
import { type CountedRefund, leftFor, refundCapBlocker } from './refund-cap.ts';

/** R14: the last instant that is still inside. One millisecond later it is too late. */
export const windowEndsAt = (order: Order, line: OrderLine): Date =>
  addDays(order.createdAt, line.cancellationPolicy.windowDays);

const settlementOf = (order: Order, line: OrderLine, now: Date): Settlement =>
  line.settlement ??
  settle(
    { paid: line.paid, term: line.term, purchasedAt: order.createdAt, startsAt: line.startsAt },
    line.cancellationPolicy,
    now,
  );

/** Blockers that no decision overrides: a line is cancelled once. */
function stateBlocker(order: Order, line: OrderLine, now: Date): DomainError | undefined {
  const state = stateAt(line, now);
  const data = [`lineItems[${line.lineItemNumber}]`];
  if (state === 'cancelled') {
    return new DomainError(
      'ORDER_NOT_CANCELLABLE',
      because('LINE_CANCELLED', { lineItemNumber: line.lineItemNumber, orderId: order.id }),
      { data },
    );
  }
  if (state === 'expired') {
    return new DomainError(
      'ORDER_NOT_CANCELLABLE',
      because('LINE_ENDED', { lineItemNumber: line.lineItemNumber, orderId: order.id }),
      { data },
    );
  }
  if (state === 'cancelling') {
    return new DomainError(
      'PENDING_ADJUSTMENT',
      because('LINE_BEING_CANCELLED', { lineItemNumber: line.lineItemNumber, orderId: order.id }),
      { data },
    );
  }
  if (line.renewedBy) {
    const { orderId, lineItemNumber } = line.renewedBy;
    return new DomainError(
      'ORDER_NOT_CANCELLABLE',
      because('LINE_RENEWED', {
        lineItemNumber: line.lineItemNumber,
        orderId: order.id,
        renewedBy: formatSubscriptionId(orderId, lineItemNumber),
      }),
      { data },
    );
  }
  return undefined;
}

/** The reason why a line cannot be cancelled now, or undefined. */
function refusal(
  order: Order,
  line: OrderLine,
  now: Date,
  capped: readonly CountedRefund[],
): DomainError | undefined {
  const stopped = stateBlocker(order, line, now);
  if (stopped) {
    return stopped;
  }
  if (now > windowEndsAt(order, line)) {
    return new DomainError(
      'CANCELLATION_WINDOW_PASSED',
      because('CANCELLATION_WINDOW_PASSED', {
        windowDays: line.cancellationPolicy.windowDays,
        endedAt: windowEndsAt(order, line).toISOString(),
      }),
      { data: [`lineItems[${line.lineItemNumber}]`] },
    );
  }
  return refundCapBlocker(line, settlementOf(order, line, now).refund, leftFor(line, capped, now));
}

/** Preview of a line's cancellation, shown before it is confirmed (R15). */
export interface CancellationPreview {
  readonly line: OrderLine;
  readonly cancellable: boolean;
  readonly refused: DomainError | undefined;
  readonly windowEndsAt: Date;
  /** Whole days, rounded down. */
  readonly daysLeft: number;
  /** Whole days since its end, rounded down; undefined while it lasts. */
  readonly daysSince: number | undefined;
  readonly settlement: Settlement;
  readonly feePolicy: Sentence;
  /** Amount that may still be refunded to the customer this year, if the policy has a refund cap. */
  readonly refundsLeft: Money | undefined;
}

/** `capped` are the customer's refunds that count against a refund cap. */
export function previewLine(
  order: Order,
  line: OrderLine,
  now: Date,
  capped: readonly CountedRefund[] = [],
): CancellationPreview {
  const refused = refusal(order, line, now, capped);
  const endsAt = windowEndsAt(order, line);
  const days = (endsAt.getTime() - now.getTime()) / MILLISECONDS_PER_DAY;
  return {
    line,
    cancellable: refused === undefined,
    refused,
    windowEndsAt: endsAt,
    daysLeft: Math.max(0, Math.floor(days)),
    daysSince: days < 0 ? Math.floor(-days) : undefined,
    settlement: settlementOf(order, line, now),
    feePolicy: policySentence(line.cancellationPolicy),
    refundsLeft: leftFor(line, capped, now),
  };
}

const withLines = (
  order: Order,
  numbers: readonly number[],
  change: (line: OrderLine) => OrderLine,
): Order => ({
  ...order,
  lines: order.lines.map((line) => (numbers.includes(line.lineItemNumber) ? change(line) : line)),
});

export interface CancellationTerms {
  /** The customer's counted refunds under policies with a refund cap. */
  readonly capped?: readonly CountedRefund[] | undefined;
  /** Settlements that the operator has decided, by line: they replace window, fee and refund cap. */
  readonly decided?: ReadonlyMap<number, Settlement> | undefined;
}

/**
 * First step: from here on the lines give out no key and no link. All lines or none: one that cannot be
 * cancelled refuses the whole request.
 */
export function startCancellation(
  order: Order,
  numbers: readonly number[],
  requestId: string,
  now: Date,
  { capped = [], decided }: CancellationTerms = {},
): Order {
  // Lines that are cancelled together share what is left of the year's refunds.
  const given = [...capped];
  return withLines(order, numbers, (line) => {
    const refused = decided ? stateBlocker(order, line, now) : refusal(order, line, now, given);
    if (refused) {
      throw refused;
    }
    const settlement = decided?.get(line.lineItemNumber) ?? settlementOf(order, line, now);
    if (line.cancellationPolicy.yearlyRefunds) {
      given.push({ at: now, amount: settlement.refund });
    }
    return { ...line, state: 'cancelling', settlement, cancelledBy: requestId, cancelledAt: now };
  });
}

/** Refunds of these lines that count against what may go back to the customer in a year. */
export const refundCapOf = (order: Order, numbers: readonly number[]): readonly Money[] =>
  order.lines.flatMap(({ lineItemNumber, cancellationPolicy, settlement }) =>
    numbers.includes(lineItemNumber) && cancellationPolicy.yearlyRefunds && settlement
      ? [settlement.refund]
      : [],
  );

/** Last step, when every key and link of the lines is revoked (R16). */
export const completeCancellation = (order: Order): Order => ({
  ...order,
  lines: order.lines.map((line) =>
    line.state === 'cancelling' ? { ...line, state: 'cancelled' } : line,
  ),
});

export const cancellingLines = ({ lines }: Order): readonly LineIn<'cancelling'>[] =>
  lines.filter((line) => line.state === 'cancelling');
