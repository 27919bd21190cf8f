import type { ServiceRequest, Severity } from './refund-request.ts';

/** What waits for the operator, and what waits for its partner. */
export const QUEUED_STATUSES = ['open', 'attention_needed'] as const;

export type QueuedStatus = (typeof QUEUED_STATUSES)[number];

/** Which of the reports that wait. */
export interface QueueQuery {
  readonly status: QueuedStatus;
  readonly severity?: Severity | undefined;
  readonly partnerId?: string | undefined;
  /** Those whose approval waits for a second operator, or those of which none does. */
  readonly isProposed?: boolean | undefined;
}

/** Whether a report is one that a query asks for. */
export const isInQueue = (report: ServiceRequest, query: QueueQuery): boolean =>
  report.status === query.status &&
  report.severity === (query.severity ?? report.severity) &&
  report.partnerId === (query.partnerId ?? report.partnerId) &&
  (report.proposal !== undefined) === (query.isProposed ?? report.proposal !== undefined);
