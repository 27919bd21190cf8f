import type { Order } from '#shared/domain/order.ts';
import type { OrderRepository } from '#shared/domain/ports.ts';
import type { CappedRefundRepository, CappedRefunds } from '#shared/domain/refund-cap.ts';
import type { Context } from '#shared/http/context.ts';
import { findOrder } from './find-order.ts';

export interface Dependencies {
  readonly orders: Pick<OrderRepository, 'find'>;
  readonly cappedRefunds: Pick<CappedRefundRepository, 'find'>;
}

/** What went back to the customer this year, where a policy of the order bounds it; else nothing is read. */
export const cappedRefundsFor = async (
  { cappedRefunds }: Pick<Dependencies, 'cappedRefunds'>,
  order: Order,
): Promise<CappedRefunds | undefined> =>
  order.lines.some(({ cancellationPolicy }) => cancellationPolicy.yearlyRefunds)
    ? cappedRefunds.find(order.customerId, order.currency)
    : undefined;

/** What cancelling an order would do now (R14, R15). */
export const previewCancellation =
  (dependencies: Dependencies) => async (input: { readonly orderId: string }, context: Context) => {
    const order = await findOrder(dependencies)(input, context);
    const capped = await cappedRefundsFor(dependencies, order);
    return { order, capped: capped?.refunds };
  };
