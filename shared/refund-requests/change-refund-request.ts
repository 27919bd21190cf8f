import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import { type Caller, isOperator } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { requireMatch } from '#shared/platform/http/if-match.ts';
import { words } from '#shared/platform/http/words.ts';
import { because } from '#shared/platform/sentence.ts';
import {
  type Dependencies as ApproveDependencies,
  approveRefundRequest,
} from './approve-refund-request.ts';
import { findRefundRequest, partyOf } from './find-refund-request.ts';
import {
  requireRefundRequest,
  type ServiceRequest,
  STATUSES,
  savedRequest,
} from './refund-request.ts';
import { amountInput, newNoteInput } from './refund-request-input.ts';
import { recordRefundRequest } from './refund-request-record.ts';
import { refundRequestEtag } from './refund-request-response.ts';
import type { RefundRequestStore } from './refund-request-store.ts';
import { changeRequest } from './request-changes.ts';

export const changeRefundRequestInput = z
  .object({
    serviceRequestId: z.string(),
    status: words(STATUSES, {
      numbers: { open: 1, closed: 2, attention_needed: 3 },
    }).optional(),
    newNote: newNoteInput.optional(),
    /** The operator's, with the status approved. */
    approvedAmount: amountInput.optional(),
  })
  .refine(({ status, newNote }) => status !== undefined || newNote !== undefined, {
    path: ['status'],
    message: rule('RULE_STATUS_OR_NOTE'),
  });

export type Dependencies = ApproveDependencies & {
  readonly refundRequests: Pick<RefundRequestStore, 'find' | 'save'>;
};

/** Keeps an operator who also acts for the partner from deciding on that partner's requests. */
function requireOtherSide({ id, partnerId }: ServiceRequest, caller: Caller): void {
  if (isOperator(caller) && caller.partnerId === partnerId) {
    throw new DomainError('ROLE_REQUIRED', because('REQUEST_OF_OWN_PARTNER', { requestId: id }));
  }
}

/** A note, another status, or the operator's decision (R18). */
export const changeRefundRequest =
  (dependencies: Dependencies) =>
  async (
    {
      serviceRequestId,
      status,
      newNote,
      approvedAmount,
    }: z.output<typeof changeRefundRequestInput>,
    context: Context,
  ): Promise<Outcome<ServiceRequest>> => {
    const { caller, now } = context;
    const refundRequest = await findRefundRequest(dependencies, serviceRequestId, caller);
    const party = partyOf(caller);
    requireOtherSide(refundRequest, caller);
    const isDecision = party.side === 'operator' && status === 'approved';
    if (isDecision && approvedAmount) {
      const decided = requireRefundRequest(refundRequest);
      // An approval that is sent again is answered, whatever it was that was read before.
      if (refundRequest.status !== 'approved') {
        requireMatch(context, refundRequestEtag(refundRequest));
      }
      const approved = { amount: approvedAmount, note: newNote?.text };
      return approveRefundRequest(dependencies)(decided, approved, context);
    }
    requireMatch(context, refundRequestEtag(refundRequest));
    if (isDecision && refundRequest.status !== 'approved') {
      throw new DomainError('INVALID_PROPERTY', because('APPROVED_AMOUNT_MISSING'), {
        data: ['approvedAmount'],
      });
    }
    const changed = changeRequest(refundRequest, { status, note: newNote?.text }, party, now);
    if (changed === refundRequest) {
      return { result: refundRequest, changes: [] };
    }
    const facts = {
      operationType: 'update_servicerequest',
      before: { status: refundRequest.status, notes: refundRequest.notes.length },
      after: { status: changed.status, notes: changed.notes.length },
    } as const;
    return {
      result: savedRequest(changed),
      changes: [
        ...dependencies.refundRequests.save(changed),
        recordRefundRequest(dependencies, changed, facts, context),
      ],
    };
  };
