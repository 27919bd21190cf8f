import { describeFee } from './cancellation-policy.ts';
import { DomainError } from './errors.ts';
import type { Order, OrderLine } from './order.ts';
import { type Settlement, settle } from './refund.ts';
import { addDays, MILLISECONDS_PER_DAY } from './time.ts';

/** R14: the last instant that is still inside. One millisecond later it is too late. */
export const windowEndsAt = (order: Order, line: OrderLine): Date =>
  addDays(order.createdAt, line.cancellationPolicy.windowDays);

const settlementOf = (order: Order, line: OrderLine, now: Date): Settlement =>
  line.settlement ??
  settle(
    { paid: line.paid, term: line.term, purchasedAt: order.createdAt },
    line.cancellationPolicy.fee,
    now,
  );

/** Why a line cannot be cancelled now, or nothing. */
function refusal(order: Order, line: OrderLine, now: Date): DomainError | undefined {
  const data = [`lineItems[${line.lineItemNumber}]`];
  if (line.state === 'cancelled') {
    return new DomainError(
      'ORDER_NOT_CANCELLABLE',
      `Line ${line.lineItemNumber} of order ${order.id} is cancelled already.`,
      { data },
    );
  }
  if (line.state === 'cancelling') {
    return new DomainError(
      'PENDING_ADJUSTMENT',
      `Line ${line.lineItemNumber} of order ${order.id} is being cancelled. Read the order again in a moment.`,
      { data },
    );
  }
  if (now > windowEndsAt(order, line)) {
    return new DomainError(
      'CANCELLATION_WINDOW_PASSED',
      `You have passed your ${line.cancellationPolicy.windowDays}-day cancellation window. It ended at ${windowEndsAt(order, line).toISOString()}.`,
      { data },
    );
  }
  return undefined;
}

/** What a cancellation of a line would do now, shown before it is confirmed (R15). */
export interface CancellationPreview {
  readonly line: OrderLine;
  readonly cancellable: boolean;
  readonly reason: string | undefined;
  readonly windowEndsAt: Date;
  /** Whole days, rounded down. */
  readonly daysLeft: number;
  readonly settlement: Settlement;
  readonly feePolicy: string;
}

export function previewLine(order: Order, line: OrderLine, now: Date): CancellationPreview {
  const refused = refusal(order, line, now);
  const endsAt = windowEndsAt(order, line);
  const daysLeft = Math.floor((endsAt.getTime() - now.getTime()) / MILLISECONDS_PER_DAY);
  return {
    line,
    cancellable: refused === undefined,
    reason: refused?.message,
    windowEndsAt: endsAt,
    daysLeft: Math.max(0, daysLeft),
    settlement: settlementOf(order, line, now),
    feePolicy: describeFee(line.cancellationPolicy.fee),
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

/**
 * First step: from here on the lines give out no key and no link. All lines or none: one that cannot be
 * cancelled refuses the whole request. What the operator has decided by line counts in place of window and fee.
 */
export function startCancellation(
  order: Order,
  numbers: readonly number[],
  requestId: string,
  now: Date,
  decided?: ReadonlyMap<number, Settlement>,
): Order {
  return withLines(order, numbers, (line) => {
    const refused = refusal(order, line, now);
    if (refused && !(decided && refused.code === 'CANCELLATION_WINDOW_PASSED')) {
      throw refused;
    }
    return {
      ...line,
      state: 'cancelling',
      settlement: decided?.get(line.lineItemNumber) ?? settlementOf(order, line, now),
      cancelledBy: requestId,
    };
  });
}

/** Last step, when every key and link of the lines is revoked (R16). */
export const completeCancellation = (order: Order): Order =>
  withLines(
    order,
    cancellingLines(order).map((line) => line.lineItemNumber),
    (line) => ({
      ...line,
      state: 'cancelled',
    }),
  );

export const cancellingLines = ({ lines }: Order): readonly OrderLine[] =>
  lines.filter((line) => line.state === 'cancelling');
