import type { Change } from '#shared/platform/change.ts';
import type { Order } from '../order.ts';
import { refundCapOf } from './cancellation.ts';
import { type RefundCapStore, type RefundCapUsage, withRefunds } from './refund-cap.ts';

interface Dependencies {
  readonly refundCaps: RefundCapStore;
}

/** Reads the customer's usage of the refund cap if a policy of the order has one; else reads nothing. */
export const refundCapFor = async (
  { refundCaps }: { readonly refundCaps: Pick<RefundCapStore, 'find'> },
  order: Order,
): Promise<RefundCapUsage | undefined> =>
  order.lines.some(({ cancellationPolicy }) => cancellationPolicy.yearlyRefunds)
    ? refundCaps.find(order.customerId, order.currency)
    : undefined;

/**
 * Counts what a cancellation that starts will pay back. Two cancellations at once meet here: together they pay back
 * no more than may go back.
 */
export function refundCapChanges(
  { refundCaps }: Dependencies,
  capped: RefundCapUsage | undefined,
  started: { readonly order: Order; readonly numbers: readonly number[] },
  now: Date,
): readonly Change[] {
  const refunds = refundCapOf(started.order, started.numbers);
  return capped && refunds.length > 0 ? [refundCaps.save(withRefunds(capped, refunds, now))] : [];
}
