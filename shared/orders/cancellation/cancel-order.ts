import * as z from 'zod';
import { actorOf } from '#shared/audit/record.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { requireMatch } from '#shared/platform/http/if-match.ts';
import { words } from '#shared/platform/http/words.ts';
import { because } from '#shared/platform/sentence.ts';
import { findOrder } from '../find-order.ts';
import { type Order, saved } from '../order.ts';
import { orderEtag } from '../order-response.ts';
import type { OrderStore } from '../order-store.ts';
import { refundCapChanges, refundCapFor } from './apply-refund-cap.ts';
import { startCancellation } from './cancellation.ts';
import { type FinishDependencies, finishCancellation } from './finish-cancellation.ts';
import { isRepeat, namedLine, namedLines, openLines } from './lines-to-cancel.ts';
import { previewEtag } from './preview-response.ts';
import type { RefundCapStore, RefundCapUsage } from './refund-cap.ts';

export const cancelOrderInput = z.object({
  orderId: z.string(),
  /** The one change that a prepaid order takes. Spelled as Partner Center does, with two l's. */
  status: words(['cancelled'], {
    numbers: { cancelled: 3 },
    message: rule('RULE_CANCELLED_ALONE'),
  }),
  /** Without it, everything that is not cancelled yet. */
  lineItems: z.array(namedLine).min(1, rule('RULE_NAMES_A_LINE')).optional(),
});

export type Dependencies = FinishDependencies & {
  readonly orders: Pick<OrderStore, 'find' | 'save'>;
  readonly refundCaps: RefundCapStore;
};

/** Confirms only what was shown: accepts the etag of the order and that of the preview. */
const requireShown = (order: Order, context: Context, capped: RefundCapUsage | undefined): void =>
  requireMatch(
    context,
    [orderEtag(order), previewEtag(order, context.now, capped?.refunds)],
    because('PREVIEW_CHANGED'),
  );

/**
 * R13 to R16. Started and finished in one request; what a crash leaves half-way is finished by a repeat of
 * the request or by the job, whichever comes first.
 */
export const cancelOrder =
  (dependencies: Dependencies) =>
  async (input: z.output<typeof cancelOrderInput>, context: Context): Promise<Outcome<Order>> => {
    const order = await findOrder(dependencies)(input, context);
    const actorContext = { ...context, actor: actorOf(context.caller) };
    const repeated = isRepeat(order, input.lineItems, context);
    const own = order.lines.filter((line) => line.cancelledBy === context.requestId);
    if (repeated && own.every((line) => line.state === 'cancelled')) {
      return { result: order, changes: [] };
    }
    const started = repeated ? order : await start(dependencies, order, input, context);
    const { order: result, changes } = await finishCancellation(
      dependencies,
      started,
      actorContext,
    );
    return { result, changes };
  };

async function start(
  dependencies: Dependencies,
  order: Order,
  { lineItems }: z.output<typeof cancelOrderInput>,
  context: Context,
): Promise<Order> {
  const { orders, audit, ids, commit } = dependencies;
  const capped = await refundCapFor(dependencies, order);
  requireShown(order, context, capped);
  const { caller, now, correlationId, requestId } = context;
  const numbers = lineItems ? namedLines(order, lineItems) : openLines(order, now);
  const cancelling = startCancellation(order, numbers, requestId, now, {
    capped: capped?.refunds,
  });
  await commit([
    orders.save(cancelling),
    ...refundCapChanges(dependencies, capped, { order: cancelling, numbers }, now),
    audit.append({
      id: ids.sortable(now),
      partnerId: order.partnerId,
      customerId: order.customerId,
      orderId: order.id,
      operationType: 'update_order',
      resourceType: 'order',
      resourceId: order.id,
      actor: actorOf(caller),
      at: now,
      correlationId,
      before: { state: 'active' },
      after: { state: 'cancelling', lines: numbers.join(',') },
    }),
  ]);
  return saved(cancelling);
}
