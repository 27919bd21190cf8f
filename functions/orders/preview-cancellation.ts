import { cappedRefundsFor } from '#shared/domain/bound-refunds.ts';
import type { OrderRepository } from '#shared/domain/ports.ts';
import type { CappedRefundRepository } from '#shared/domain/refund-cap.ts';
import type { Context } from '#shared/http/context.ts';
import { findOrder } from './find-order.ts';

export interface Dependencies {
  readonly orders: Pick<OrderRepository, 'find'>;
  readonly cappedRefunds: Pick<CappedRefundRepository, 'find'>;
}

/** What cancelling an order would do now (R14, R15). */
export const previewCancellation =
  (dependencies: Dependencies) => async (input: { readonly orderId: string }, context: Context) => {
    const order = await findOrder(dependencies)(input, context);
    const capped = await cappedRefundsFor(dependencies, order);
    return { order, capped: capped?.refunds };
  };
