import { refundCapChanges, refundCapFor } from '#shared/orders/cancellation/apply-refund-cap.ts';
import { startCancellation } from '#shared/orders/cancellation/cancellation.ts';
import { orderRecord } from '#shared/orders/cancellation/cancellation-record.ts';
import {
  type FinishDependencies,
  finishCancellation,
} from '#shared/orders/cancellation/finish-cancellation.ts';
import type { RefundCapStore, RefundCapUsage } from '#shared/orders/cancellation/refund-cap.ts';
import { type Order, saved } from '#shared/orders/order.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { type Money, toDecimal } from '#shared/platform/money.ts';
import { because } from '#shared/platform/sentence.ts';
import { amountIn } from './amount.ts';
import {
  type Approval,
  isSameProposal,
  needsSecond,
  proposalOf,
  weighApproval,
} from './approval.ts';
import { partyOf } from './find-refund-request.ts';
import { type Proposal, type RefundRequest, savedRequest } from './refund-request.ts';
import { actorContextOf, recordRefundRequest } from './refund-request-record.ts';
import type { RefundRequestStore } from './refund-request-store.ts';
import { requireTransition, withNote, withStatus } from './request-changes.ts';

export type Dependencies = FinishDependencies & {
  readonly orders: Pick<OrderStore, 'find' | 'save'>;
  readonly refundCaps: RefundCapStore;
  readonly refundRequests: Pick<RefundRequestStore, 'save'>;
};

/** Stands on the lines that a refund request cancels: by it a repeat finds them again. */
const markOf = ({ id }: RefundRequest): string => `servicerequest:${id}`;

async function getOrder({ orders }: Dependencies, request: RefundRequest): Promise<Order> {
  const order = await orders.find(request.customerId, request.orderId);
  if (!order) {
    throw new Error(
      `Service request ${request.id} is about order ${request.orderId}, which is not there.`,
    );
  }
  return order;
}

/** Repeats an approval: finishes what a crash interrupted, and decides nothing again. */
async function resume(
  dependencies: Dependencies,
  request: RefundRequest,
  order: Order,
  amount: Money,
  context: Context,
): Promise<Outcome<RefundRequest>> {
  if (request.approvedAmount?.minorUnits !== amount.minorUnits) {
    throw new DomainError(
      'SERVICE_REQUEST_STATE',
      because('APPROVED_OTHER_AMOUNT', { requestId: request.id }),
      { data: ['approvedAmount'] },
    );
  }
  const isRunning = order.lines.some(
    (line) => line.state === 'cancelling' && line.cancelledBy === markOf(request),
  );
  const { changes } = isRunning
    ? await finishCancellation(dependencies, order, actorContextOf(context))
    : { changes: [] };
  return { result: request, changes };
}

/** Keeps the first half of an approval that needs two. */
function propose(
  dependencies: Dependencies,
  request: RefundRequest,
  proposal: Proposal,
  context: Context,
): Outcome<RefundRequest> {
  const { amount } = proposal;
  const earlier = request.proposal ? toDecimal(request.proposal.amount) : 'none';
  // Its partner sees neither this nor who was at it.
  const proposed = { ...request, proposal };
  const facts = {
    operationType: 'propose_servicerequest_approval',
    partnerId: 'operator',
    before: { status: request.status, approvedAmount: earlier },
    after: {
      status: request.status,
      approvedAmount: toDecimal(amount),
      currency: amount.currency,
    },
  } as const;
  return {
    result: savedRequest(proposed),
    changes: [
      ...dependencies.refundRequests.save(proposed),
      recordRefundRequest(dependencies, request, facts, context),
    ],
  };
}

/** The decision and the start of the cancellation, in one commit: neither is ever there without the other. */
async function start(
  dependencies: Dependencies,
  { request, order, approval, capped }: Decision,
  context: Context,
): Promise<{ readonly request: RefundRequest; readonly order: Order }> {
  const { orders, refundRequests, audit, ids, commit } = dependencies;
  const { amount, settlements, exceptions } = approval;
  const numbers = [...settlements.keys()];
  const terms = { capped: capped?.refunds, decided: settlements };
  const cancelling = startCancellation(order, numbers, markOf(request), context.now, terms);
  const approved: RefundRequest = {
    ...withStatus(request, 'approved', partyOf(context.caller), context.now),
    approvedAmount: amount,
  };
  const after = {
    ...{ status: 'approved', approvedAmount: toDecimal(amount), currency: amount.currency },
    ...(exceptions.length > 0 && { exceptions: exceptions.join(',') }),
    ...(needsSecond(approval) && { proposedBy: request.proposal?.by ?? '' }),
  };
  const record = orderRecord(order, actorContextOf(context), {
    ...{ id: ids.sortable(context.now), operationType: 'update_order', resourceType: 'order' },
    resourceId: order.id,
    before: { state: 'active' },
    after: { state: 'cancelling', lines: numbers.join(','), serviceRequest: request.id },
  });
  const facts = { operationType: 'update_servicerequest', after } as const;
  await commit([
    orders.save(cancelling),
    ...refundRequests.save(approved),
    ...refundCapChanges(dependencies, capped, { order: cancelling, numbers }, context.now),
    recordRefundRequest(
      dependencies,
      request,
      { ...facts, before: { status: request.status } },
      context,
    ),
    audit.append(record),
  ]);
  return { request: savedRequest(approved), order: saved(cancelling) };
}

interface Decision {
  readonly request: RefundRequest;
  readonly order: Order;
  readonly approval: Approval;
  readonly capped: RefundCapUsage | undefined;
}

/** R18: approving a refund request cancels what it is about and pays back the amount, at most once. */
export const approveRefundRequest =
  (dependencies: Dependencies) =>
  async (
    request: RefundRequest,
    approved: {
      readonly amount: Parameters<typeof amountIn>[1];
      readonly note?: string | undefined;
    },
    context: Context,
  ): Promise<Outcome<RefundRequest>> => {
    const { caller, now } = context;
    const party = partyOf(caller);
    const order = await getOrder(dependencies, request);
    const amount = amountIn(order, approved.amount, 'approvedAmount');
    if (request.status === 'approved') {
      return resume(dependencies, request, order, amount, context);
    }
    if (order.lines.some((line) => line.cancelledBy === markOf(request))) {
      const reason = because('REQUEST_APPROVED_MEANWHILE', { requestId: request.id });
      throw new DomainError('CONFLICT', reason);
    }
    requireTransition(request, 'approved', party);
    const capped = await refundCapFor(dependencies, order);
    const approval = weighApproval(order, request, amount, now, capped?.refunds);
    const noted =
      approved.note === undefined ? request : withNote(request, approved.note, party, now);
    const proposal = proposalOf(request, approval, party, now);
    if (proposal && noted === request && isSameProposal(request.proposal, proposal)) {
      return { result: request, changes: [] };
    }
    if (proposal) {
      return propose(dependencies, noted, proposal, context);
    }
    const started = await start(dependencies, { request: noted, order, approval, capped }, context);
    const { changes } = await finishCancellation(
      dependencies,
      started.order,
      actorContextOf(context),
    );
    return { result: started.request, changes };
  };
