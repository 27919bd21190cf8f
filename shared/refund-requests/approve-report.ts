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
import { amountIn } from './amount.ts';
import {
  type Approval,
  isSameProposal,
  needsSecond,
  proposalOf,
  weighApproval,
} from './approve-refund.ts';
import { partyOf } from './find-report.ts';
import {
  type Proposal,
  requireTransition,
  type ServiceRequest,
  savedRequest,
  withNote,
  withStatus,
} from './refund-request.ts';
import type { ServiceRequestStore } from './refund-request-store.ts';
import { causeOf, recordReport } from './report-record.ts';

export type Dependencies = FinishDependencies & {
  readonly orders: Pick<OrderStore, 'find' | 'save'>;
  readonly refundCaps: RefundCapStore;
  readonly serviceRequests: Pick<ServiceRequestStore, 'save'>;
};

/** Stands on the lines that a report cancels: by it a repeat finds them again. */
const markOf = ({ id }: ServiceRequest): string => `servicerequest:${id}`;

async function getOrder({ orders }: Dependencies, report: ServiceRequest): Promise<Order> {
  const order = await orders.find(report.customerId, report.orderId);
  if (!order) {
    throw new Error(`Report ${report.id} is about order ${report.orderId}, which is not there.`);
  }
  return order;
}

/** An approval that is sent again: what a crash left half-way is finished, and nothing is decided anew. */
async function resume(
  dependencies: Dependencies,
  report: ServiceRequest,
  order: Order,
  amount: Money,
  context: Context,
): Promise<Outcome<ServiceRequest>> {
  if (report.approvedAmount?.minorUnits !== amount.minorUnits) {
    throw new DomainError(
      'SERVICE_REQUEST_STATE',
      `Report ${report.id} is approved with another amount, which does not change any more.`,
      { data: ['approvedAmount'] },
    );
  }
  const isRunning = order.lines.some(
    (line) => line.state === 'cancelling' && line.cancelledBy === markOf(report),
  );
  const cause = causeOf(context);
  const changes = isRunning ? (await finishCancellation(dependencies, order, cause)).changes : [];
  return { result: report, changes };
}

/** Keeps the first half of an approval that needs two. */
function propose(
  dependencies: Dependencies,
  report: ServiceRequest,
  proposal: Proposal,
  context: Context,
): Outcome<ServiceRequest> {
  const { amount } = proposal;
  const earlier = report.proposal ? toDecimal(report.proposal.amount) : 'none';
  // Its partner sees neither this nor who was at it.
  const proposed = { ...report, proposal };
  const facts = {
    operationType: 'propose_servicerequest_approval',
    partnerId: 'operator',
    before: { status: report.status, approvedAmount: earlier },
    after: { status: report.status, approvedAmount: toDecimal(amount), currency: amount.currency },
  } as const;
  return {
    result: savedRequest(proposed),
    changes: [
      dependencies.serviceRequests.save(proposed),
      recordReport(dependencies, report, facts, context),
    ],
  };
}

/** The decision and the start of the cancellation, in one commit: neither is ever there without the other. */
async function start(
  dependencies: Dependencies,
  { report, order, approval, capped }: Decision,
  context: Context,
): Promise<{ readonly report: ServiceRequest; readonly order: Order }> {
  const { orders, serviceRequests, audit, ids, commit } = dependencies;
  const { amount, settlements, exceptions } = approval;
  const numbers = [...settlements.keys()];
  const terms = { capped: capped?.refunds, decided: settlements };
  const cancelling = startCancellation(order, numbers, markOf(report), context.now, terms);
  const approved: ServiceRequest = {
    ...withStatus(report, 'approved', partyOf(context.caller), context.now),
    approvedAmount: amount,
  };
  const after = {
    ...{ status: 'approved', approvedAmount: toDecimal(amount), currency: amount.currency },
    ...(exceptions.length > 0 && { exceptions: exceptions.join(',') }),
    ...(needsSecond(approval) && { proposedBy: report.proposal?.by ?? '' }),
  };
  const record = orderRecord(order, causeOf(context), {
    ...{ id: ids.sortable(context.now), operationType: 'update_order', resourceType: 'order' },
    resourceId: order.id,
    before: { state: 'active' },
    after: { state: 'cancelling', lines: numbers.join(','), serviceRequest: report.id },
  });
  const facts = { operationType: 'update_servicerequest', after } as const;
  await commit([
    orders.save(cancelling),
    serviceRequests.save(approved),
    ...refundCapChanges(dependencies, capped, { order: cancelling, numbers }, context.now),
    recordReport(dependencies, report, { ...facts, before: { status: report.status } }, context),
    audit.append(record),
  ]);
  return { report: savedRequest(approved), order: saved(cancelling) };
}

interface Decision {
  readonly report: ServiceRequest;
  readonly order: Order;
  readonly approval: Approval;
  readonly capped: RefundCapUsage | undefined;
}

/** R18: approving a report cancels what it is about and pays back the amount, at most once. */
export const approveReport =
  (dependencies: Dependencies) =>
  async (
    report: ServiceRequest,
    approved: {
      readonly amount: Parameters<typeof amountIn>[1];
      readonly note?: string | undefined;
    },
    context: Context,
  ): Promise<Outcome<ServiceRequest>> => {
    const { caller, now } = context;
    const party = partyOf(caller);
    const order = await getOrder(dependencies, report);
    const amount = amountIn(order, approved.amount, 'approvedAmount');
    if (report.status === 'approved') {
      return resume(dependencies, report, order, amount, context);
    }
    if (order.lines.some((line) => line.cancelledBy === markOf(report))) {
      throw new DomainError('CONFLICT', `Report ${report.id} was approved meanwhile. Repeat.`);
    }
    requireTransition(report, 'approved', party);
    const capped = await refundCapFor(dependencies, order);
    const approval = weighApproval(order, report, amount, now, capped?.refunds);
    const noted =
      approved.note === undefined ? report : withNote(report, approved.note, party, now);
    const proposal = proposalOf(report, approval, party, now);
    if (proposal && noted === report && isSameProposal(report.proposal, proposal)) {
      return { result: report, changes: [] };
    }
    if (proposal) {
      return propose(dependencies, noted, proposal, context);
    }
    const started = await start(dependencies, { report: noted, order, approval, capped }, context);
    const { changes } = await finishCancellation(dependencies, started.order, causeOf(context));
    return { result: started.report, changes };
  };
