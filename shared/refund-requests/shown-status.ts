import type { RefundRequestStatus, ServiceRequest } from './refund-request.ts';
import { REFUND_TOPIC } from './support-topics.ts';

/** The id of the topic before ids were numbers: rows keep it, and requests may still name it. */
export const FORMER_TOPIC_ID = 'purchase-refund';
export const topicIdOf = (id: string): string => (id === FORMER_TOPIC_ID ? REFUND_TOPIC : id);

/** Partner Center's statuses: a page with another one is unreadable to its clients. */
export const SHOWN_STATUSES = ['open', 'attention_needed', 'closed'] as const;
export type ShownStatus = (typeof SHOWN_STATUSES)[number];

/** A request that is decided is closed to a portal; the decision stands beside it. */
export const shownStatus = (status: RefundRequestStatus): ShownStatus =>
  status === 'approved' || status === 'declined' ? 'closed' : status;

/** Reports that a list by a status has the request: by the status that is shown, or by the decision. */
export const hasStatus = (
  { status }: Pick<ServiceRequest, 'status'>,
  wanted: RefundRequestStatus | undefined,
): boolean => wanted === undefined || status === wanted || shownStatus(status) === wanted;
