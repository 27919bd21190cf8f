import type { RefundRequest, Severity } from './refund-request.ts';

/** Statuses that wait for the operator, and for the partner. */
export const QUEUED_STATUSES = ['open', 'attention_needed'] as const;

export type QueuedStatus = (typeof QUEUED_STATUSES)[number];

/** Filter of the refund requests that wait. */
export interface QueueQuery {
  readonly status: QueuedStatus;
  readonly severity?: Severity | undefined;
  readonly partnerId?: string | undefined;
  /** True for approvals that wait for a second operator, false for all others. */
  readonly isProposed?: boolean | undefined;
}

/** Reports that a refund request matches a query. */
export const isInQueue = (refundRequest: RefundRequest, query: QueueQuery): boolean =>
  refundRequest.status === query.status &&
  refundRequest.severity === (query.severity ?? refundRequest.severity) &&
  refundRequest.partnerId === (query.partnerId ?? refundRequest.partnerId) &&
  (refundRequest.proposal !== undefined) ===
    (query.isProposed ?? refundRequest.proposal !== undefined);
