import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { isRefundRequest, type ServiceRequest, type Severity } from './refund-request.ts';

/** Statuses that wait for the operator, and for the partner. */
export const QUEUED_STATUSES = ['open', 'attention_needed'] as const;

/** Reports that a refund request waits for somebody. */
export const isQueued = ({ status }: Pick<ServiceRequest, 'status'>): boolean =>
  QUEUED_STATUSES.some((queued) => queued === status);

export type QueuedStatus = (typeof QUEUED_STATUSES)[number];

/** Refund requests of one purchase that wait at once: each has room for 60 notes and 10 files. */
export const MOST_WAITING = 10;

/** Service requests of a partner that wait at once and are about no purchase. */
export const MOST_PLAIN_WAITING = 100;

export const tooManyWaiting = (orderId: string | undefined): DomainError => {
  if (orderId === undefined) {
    const reason = because('PLAIN_REQUESTS_WAIT', { most: MOST_PLAIN_WAITING });
    return new DomainError('SERVICE_REQUEST_FULL', reason);
  }
  return new DomainError(
    'SERVICE_REQUEST_FULL',
    because('SERVICE_REQUESTS_WAIT', { orderId, most: MOST_WAITING }),
    { data: ['orderId'] },
  );
};

/** The number of those like it that may wait at once. */
export const mostWaiting = (request: ServiceRequest): number =>
  isRefundRequest(request) ? MOST_WAITING : MOST_PLAIN_WAITING;

/** Filter of the refund requests that wait. */
export interface QueueQuery {
  readonly status: QueuedStatus;
  readonly severity?: Severity | undefined;
  readonly partnerId?: string | undefined;
  /** True for approvals that wait for a second operator, false for all others. */
  readonly isProposed?: boolean | undefined;
  /** Of those that are equally severe the newest first, in place of the oldest. */
  readonly newestFirst?: boolean | undefined;
}

/** Reports that a refund request matches a query. */
export const isInQueue = (refundRequest: ServiceRequest, query: QueueQuery): boolean =>
  refundRequest.status === query.status &&
  refundRequest.severity === (query.severity ?? refundRequest.severity) &&
  refundRequest.partnerId === (query.partnerId ?? refundRequest.partnerId) &&
  (refundRequest.proposal !== undefined) ===
    (query.isProposed ?? refundRequest.proposal !== undefined);
