import * as z from 'zod';
import { refundCapFor } from '#shared/orders/cancellation/apply-refund-cap.ts';
import { previewLine } from '#shared/orders/cancellation/cancellation.ts';
import type { RefundCapStore } from '#shared/orders/cancellation/refund-cap.ts';
import { settlement, settlementResponse } from '#shared/orders/cancellation/settlement-response.ts';
import type { Order } from '#shared/orders/order.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { currency, decimal, ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { toDecimal } from '#shared/platform/money.ts';
import { because, type SentenceLanguage, sentenceIn } from '#shared/platform/sentence.ts';
import { amountIn } from './amount.ts';
import { type Approval, needsSecond, refundableLines, weighApproval } from './approval.ts';
import { findRefundRequest } from './find-refund-request.ts';
import { type RefundRequest, requireRefundRequest } from './refund-request.ts';
import type { RefundRequestStore } from './refund-request-store.ts';

export const previewApprovalInput = z.object({
  serviceRequestId: z.string(),
  /** Without it, the requested amount. */
  amount: z.coerce.number().min(0).optional(),
});

export interface Dependencies {
  readonly orders: Pick<OrderStore, 'find'>;
  readonly refundCaps: Pick<RefundCapStore, 'find'>;
  readonly refundRequests: Pick<RefundRequestStore, 'find'>;
}

export interface ApprovalPreview {
  readonly refundRequest: RefundRequest;
  readonly order: Order;
  readonly approval: Approval;
  readonly now: Date;
}

/** Shows what an approval of an amount would do, and changes nothing. */
export const previewApproval =
  (dependencies: Dependencies) =>
  async (
    { serviceRequestId, amount }: z.output<typeof previewApprovalInput>,
    { caller, now }: Context,
  ): Promise<ApprovalPreview> => {
    const refundRequest = requireRefundRequest(
      await findRefundRequest(dependencies, serviceRequestId, caller),
    );
    const order = await dependencies.orders.find(refundRequest.customerId, refundRequest.orderId);
    if (!order) {
      throw new DomainError(
        'ORDER_NOT_FOUND',
        because('ORDER_OF_REQUEST_NOT_FOUND', { orderId: refundRequest.orderId }),
      );
    }
    const sum =
      amount === undefined
        ? refundRequest.requestedAmount
        : amountIn(order, { amount, currency: order.currency }, 'approvedAmount');
    const capped = await refundCapFor(dependencies, order);
    const approval = weighApproval(order, refundRequest, sum, now, capped?.refunds);
    return { refundRequest, order, approval, now };
  };

const line = z.object({
  lineItemNumber: z.int(),
  friendlyName: z.string(),
  quantity: z.int(),
  due: settlement.meta({ description: 'What a cancellation pays back by the rule.' }),
  settlement: settlement.meta({ description: 'What this approval pays back.' }),
});

export const approvalPreview = resourceOf(
  'ApprovalPreview',
  {
    serviceRequestId: z.string(),
    orderId: z.string(),
    amount: decimal,
    currencyCode: currency,
    cancelsPurchase: z.literal(true).meta({
      description: 'Approving any amount ends the purchase: its keys and links are revoked.',
    }),
    effect: z.string().meta({ description: "The same in words, in the caller's language." }),
    needsSecondOperator: z.boolean(),
    exceptions: z.array(z.enum(['window_passed', 'above_bound', 'above_yearly_refunds'])),
    lines: z.array(line),
  },
  ownLink,
);
export type ApprovalPreviewResponse = Shown<typeof approvalPreview>;

export function approvalPreviewResponse(
  { refundRequest, order, approval, now }: ApprovalPreview,
  language: SentenceLanguage,
): ApprovalPreviewResponse {
  const { amount, settlements, exceptions } = approval;
  const lines = refundableLines(order, refundRequest, now);
  const sum = `${toDecimal(amount)} ${amount.currency}`;
  const effect = because('APPROVAL_EFFECT', {
    sum,
    ...{ lines: lines.length, all: order.lines.length, orderId: order.id },
  });
  return resource(
    'ApprovalPreview',
    {
      serviceRequestId: refundRequest.id,
      orderId: order.id,
      ...{ amount: toDecimal(amount), currencyCode: amount.currency, cancelsPurchase: true },
      effect: sentenceIn(effect, language),
      needsSecondOperator: needsSecond(approval),
      exceptions: [...exceptions],
      lines: lines.flatMap((each) => {
        const settled = settlements.get(each.lineItemNumber);
        const { lineItemNumber, friendlyName, quantity } = each;
        const due = settlementResponse(previewLine(order, each, now).settlement);
        return settled
          ? [
              {
                lineItemNumber,
                friendlyName,
                quantity,
                due,
                settlement: settlementResponse(settled),
              },
            ]
          : [];
      }),
    },
    { self: link(`/operator/servicerequests/${refundRequest.id}/approval`) },
  );
}
