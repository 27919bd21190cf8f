import type { Context } from '#shared/platform/http/context.ts';
import { findOrder } from '../find-order.ts';
import type { OrderStore } from '../order-store.ts';
import { refundCapFor } from './apply-refund-cap.ts';
import type { RefundCapStore } from './refund-cap.ts';

export interface Dependencies {
  readonly orders: Pick<OrderStore, 'find'>;
  readonly refundCaps: Pick<RefundCapStore, 'find'>;
}

/** Previews the cancellation of an order (R14, R15). */
export const previewCancellation =
  (dependencies: Dependencies) => async (input: { readonly orderId: string }, context: Context) => {
    const order = await findOrder(dependencies)(input, context);
    const capped = await refundCapFor(dependencies, order);
    return { order, capped: capped?.refunds };
  };
