import { DomainError } from '#shared/platform/errors.ts';
import type { Money } from '#shared/platform/money.ts';
import { because } from '#shared/platform/sentence.ts';
import type { Attachment } from './attachment.ts';

export const SEVERITIES = ['critical', 'moderate', 'minimal'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const STATUSES = ['open', 'attention_needed', 'approved', 'declined', 'closed'] as const;
export type RefundRequestStatus = (typeof STATUSES)[number];

/** Topics of a refund request (R18). */
export const SUPPORT_TOPICS = [
  {
    id: '41000001',
    name: 'CSP purchase/refund on behalf of customers',
    description: 'Cancel a purchase and refund it, also when its cancellation window has passed.',
  },
] as const;

export interface Note {
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly text: string;
}

/** A refund request (R17, R18): filed by a partner, decided by the operator. */
export interface RefundRequest {
  readonly id: string;
  readonly partnerId: string;
  readonly customerId: string;
  /** The agent's language, as a BCP 47 tag. */
  readonly locale: string;
  readonly orderId: string;
  /** The one line that it is about; without it, the whole order. */
  readonly lineItemNumber?: number | undefined;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly supportTopicId: string;
  readonly refundReason: string;
  readonly requestedAmount: Money;
  readonly contact: {
    readonly firstName?: string | undefined;
    readonly lastName: string;
    readonly email: string;
    /** E.164. */
    readonly phoneNumber: string;
  };
  readonly countryCode?: string | undefined;
  readonly status: RefundRequestStatus;
  readonly createdAt: Date;
  readonly modifiedAt: Date;
  readonly modifiedBy: string;
  readonly closedAt?: Date | undefined;
  readonly notes: readonly Note[];
  readonly attachments: readonly Attachment[];
  /** An approval that waits for a second operator. */
  readonly proposal?: Proposal | undefined;
  readonly approvedAmount?: Money | undefined;
  /** Counts the saves; a save that another one overtook is refused. */
  readonly version: number;
}

export interface Proposal {
  readonly amount: Money;
  readonly by: string;
  /** Principal id. A proposal without one cannot be seconded. */
  readonly byId?: string | undefined;
  readonly at: Date;
}

/** As the store has it after a save. */
export const savedRequest = (refundRequest: RefundRequest): RefundRequest => ({
  ...refundRequest,
  version: refundRequest.version + 1,
});

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
  { id, status }: RefundRequest,
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
export function withNote(
  refundRequest: RefundRequest,
  text: string,
  { name }: Party,
  now: Date,
): RefundRequest {
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
export function withStatus(
  refundRequest: RefundRequest,
  status: RefundRequestStatus,
  party: Party,
  now: Date,
): RefundRequest {
  requireTransition(refundRequest, status, party);
  const { proposal: _, ...rest } = refundRequest;
  return {
    ...rest,
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
  refundRequest: RefundRequest,
  change: {
    readonly status?: RefundRequestStatus | undefined;
    readonly note?: string | undefined;
  },
  party: Party,
  now: Date,
): RefundRequest {
  const { status = refundRequest.status, note } = change;
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
