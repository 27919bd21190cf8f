import { DomainError } from '#shared/platform/errors.ts';
import type { Money } from '#shared/platform/money.ts';
import { because } from '#shared/platform/sentence.ts';
import type { Attachment } from './attachment.ts';

export const SEVERITIES = ['critical', 'moderate', 'minimal'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const STATUSES = ['open', 'attention_needed', 'approved', 'declined', 'closed'] as const;
export type RefundRequestStatus = (typeof STATUSES)[number];

export interface Note {
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly text: string;
}

/** The person to ask back. */
export interface Contact {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly email?: string | undefined;
  readonly phoneNumber?: string | undefined;
}

/** A service request: filed by a partner, answered by the operator. Without a purchase and an amount it asks for no refund. */
export interface ServiceRequest {
  readonly id: string;
  readonly partnerId: string;
  readonly customerId?: string | undefined;
  /** The agent's language, as a BCP 47 tag. */
  readonly locale: string;
  readonly orderId?: string | undefined;
  /** The one line that it is about; without it, the whole order. */
  readonly lineItemNumber?: number | undefined;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly supportTopicId: string;
  readonly refundReason?: string | undefined;
  readonly requestedAmount?: Money | undefined;
  readonly contact?: Contact | undefined;
  readonly countryCode?: string | undefined;
  readonly productId?: string | undefined;
  readonly productName?: string | undefined;
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

/** A service request for a refund (R17, R18): of a purchase of a customer, with a reason, an amount and a contact. */
export interface RefundRequest extends ServiceRequest {
  readonly customerId: string;
  readonly orderId: string;
  readonly refundReason: string;
  readonly requestedAmount: Money;
  readonly contact: {
    readonly firstName?: string | undefined;
    readonly lastName: string;
    readonly email: string;
    /** E.164. */
    readonly phoneNumber: string;
  };
}

/** Reports that a service request asks for a refund. */
export const isRefundRequest = (request: ServiceRequest): request is RefundRequest =>
  request.orderId !== undefined;

/** Refuses a decision on a service request that asks for no refund. */
export function requireRefundRequest(request: ServiceRequest): RefundRequest {
  if (!isRefundRequest(request)) {
    throw new DomainError('INVALID_PROPERTY', because('ASKS_NO_REFUND', { id: request.id }), {
      data: ['status'],
    });
  }
  return request;
}

export interface Proposal {
  readonly amount: Money;
  readonly by: string;
  /** Principal id. A proposal without one cannot be seconded. */
  readonly byId?: string | undefined;
  readonly at: Date;
}

/** As the store has it after a save. */
export const savedRequest = <Kind extends ServiceRequest>(refundRequest: Kind): Kind => ({
  ...refundRequest,
  version: refundRequest.version + 1,
});
