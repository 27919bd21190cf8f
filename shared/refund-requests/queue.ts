import type { RefundRequest, Severity } from './refund-request.ts';

/** What waits for the operator, and what waits for its partner. */
export const QUEUED_STATUSES = ['open', 'attention_needed'] as const;

export type QueuedStatus = (typeof QUEUED_STATUSES)[number];

/** Which of the refund requests that wait. */
export interface QueueQuery {
  readonly status: QueuedStatus;
  readonly severity?: Severity | undefined;
  readonly partnerId?: string | undefined;
  /** Those whose approval waits for a second operator, or those of which none does. */
  readonly isProposed?: boolean | undefined;
}

/** Whether a refund request is one that a query asks for. */
export const isInQueue = (refundRequest: RefundRequest, query: QueueQuery): boolean =>
  refundRequest.status === query.status &&
  refundRequest.severity === (query.severity ?? refundRequest.severity) &&
  refundRequest.partnerId === (query.partnerId ?? refundRequest.partnerId) &&
  (refundRequest.proposal !== undefined) ===
    (query.isProposed ?? refundRequest.proposal !== undefined);
