import { cappedRefundsOf } from './cancellation.ts';
import type { Order } from './order.ts';
import type { Change } from './ports.ts';
import { type CappedRefundRepository, type CappedRefunds, withRefunds } from './refund-cap.ts';

interface Dependencies {
  readonly cappedRefunds: CappedRefundRepository;
}

/** What went back to the customer this year, where a policy of the order bounds it; else nothing is read. */
export const cappedRefundsFor = async (
  { cappedRefunds }: { readonly cappedRefunds: Pick<CappedRefundRepository, 'find'> },
  order: Order,
): Promise<CappedRefunds | undefined> =>
  order.lines.some(({ cancellationPolicy }) => cancellationPolicy.yearlyRefunds)
    ? cappedRefunds.find(order.customerId, order.currency)
    : undefined;

/**
 * Counts what a cancellation that starts will pay back. Two cancellations at once meet here: together they pay back
 * no more than may go back.
 */
export function boundChanges(
  { cappedRefunds }: Dependencies,
  capped: CappedRefunds | undefined,
  started: { readonly order: Order; readonly numbers: readonly number[] },
  now: Date,
): readonly Change[] {
  const refunds = cappedRefundsOf(started.order, started.numbers);
  return capped && refunds.length > 0
    ? [cappedRefunds.save(withRefunds(capped, refunds, now))]
    : [];
}
