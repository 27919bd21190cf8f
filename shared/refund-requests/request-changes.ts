import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import {
  type RefundRequestStatus,
  requireRefundRequest,
  type ServiceRequest,
} from './refund-request.ts';

/** Bounds a refund request's item, with notes of at most 1,000 letters: DynamoDB keeps 400 KB. */
export const MAXIMUM_NOTES = 60;

/** The party that changes a refund request: its partner's agent, or the operator. */
export interface Party {
  readonly side: 'agent' | 'operator';
  readonly name: string;
  readonly id: string;
}

const BOTH = ['agent', 'operator'] as const;
const OPERATOR = ['operator'] as const;

/** Transitions of the status, and who may make them. docs/adr/0023 draws it. */
export const TRANSITIONS: Readonly<
  Record<
    RefundRequestStatus,
    Partial<Readonly<Record<RefundRequestStatus, readonly Party['side'][]>>>
  >
> = {
  open: { attention_needed: OPERATOR, approved: OPERATOR, declined: OPERATOR, closed: BOTH },
  attention_needed: { open: BOTH, approved: OPERATOR, declined: OPERATOR, closed: BOTH },
  approved: { closed: BOTH },
  declined: { closed: BOTH },
  closed: {},
};

/** Refuses a step that the status does not have, or that is the other side's. */
export function requireTransition(
  { id, status }: Pick<ServiceRequest, 'id' | 'status'>,
  next: RefundRequestStatus,
  { side }: Party,
): void {
  const allowed = TRANSITIONS[status][next];
  if (!allowed) {
    const isFinal = Object.keys(TRANSITIONS[status]).length === 0;
    const advice = because(isFinal ? 'FILE_NEW_REQUEST' : 'READ_REQUEST_AGAIN');
    const reason = because('REQUEST_STATE_FIXED', { id, status, next, advice });
    throw new DomainError('SERVICE_REQUEST_STATE', reason, { data: ['status'] });
  }
  if (!allowed.includes(side)) {
    throw new DomainError('ROLE_REQUIRED', because('STATE_FOR_OPERATOR', { next }), {
      data: ['status'],
    });
  }
}

/** The refund request with one more note. */
export function withNote<Kind extends ServiceRequest>(
  refundRequest: Kind,
  text: string,
  { name }: Party,
  now: Date,
): Kind {
  if (refundRequest.status === 'closed') {
    const reason = because('REQUEST_TAKES_NO_NOTE', { requestId: refundRequest.id });
    throw new DomainError('SERVICE_REQUEST_STATE', reason, { data: ['newNote'] });
  }
  if (refundRequest.notes.length >= MAXIMUM_NOTES) {
    throw new DomainError(
      'SERVICE_REQUEST_FULL',
      because('NOTES_FULL', { requestId: refundRequest.id, maximumNotes: MAXIMUM_NOTES }),
      { data: ['newNote'] },
    );
  }
  const note = { createdByName: name, createdAt: now, text };
  return {
    ...refundRequest,
    notes: [...refundRequest.notes, note],
    modifiedAt: now,
    modifiedBy: name,
  };
}

/** The refund request in its next status. What follows from an approval is not done here. */
export function withStatus<Kind extends ServiceRequest>(
  refundRequest: Kind,
  status: RefundRequestStatus,
  party: Party,
  now: Date,
): Kind {
  requireTransition(refundRequest, status, party);
  return {
    ...refundRequest,
    proposal: undefined,
    status,
    modifiedAt: now,
    modifiedBy: party.name,
    ...(status === 'closed' && { closedAt: now }),
  };
}

/**
 * Any change but an approval. A refund request that is sent back with the status that it has stays in it; an agent's note
 * on one that needs attention is the answer, and opens it again.
 */
export function changeRequest(
  refundRequest: ServiceRequest,
  change: {
    readonly status?: RefundRequestStatus | undefined;
    readonly note?: string | undefined;
  },
  party: Party,
  now: Date,
): ServiceRequest {
  const { status = refundRequest.status, note } = change;
  if (status === 'approved' || status === 'declined') {
    requireRefundRequest(refundRequest);
  }
  if (status === 'declined' && refundRequest.status !== 'declined' && note === undefined) {
    throw new DomainError('INVALID_PROPERTY', because('DECLINE_NEEDS_NOTE'), {
      data: ['newNote'],
    });
  }
  const noted = note === undefined ? refundRequest : withNote(refundRequest, note, party, now);
  const isAnswer =
    note !== undefined && party.side === 'agent' && refundRequest.status === 'attention_needed';
  const next = isAnswer && status === refundRequest.status ? 'open' : status;
  return next === refundRequest.status ? noted : withStatus(noted, next, party, now);
}
