import type { Attachment } from './attachment.ts';
import type { Change, Page, PageRequest } from './ports.ts';
import type { ServiceRequest, ServiceRequestStatus, Severity } from './service-request.ts';

/** Whose reports. */
export type ServiceRequestsOf = { readonly partnerId: string } | { readonly customerId: string };

export interface ServiceRequestRepository {
  find(id: string): Promise<ServiceRequest | undefined>;
  /** Newest last. With a status a page may be shorter than asked for and still have a next one. */
  list(
    whose: ServiceRequestsOf,
    page: PageRequest,
    status?: ServiceRequestStatus,
  ): Promise<Page<ServiceRequest>>;
  /**
   * All partners' reports in a status that waits for somebody: the severest first, of these the oldest. By partner or
   * by proposal a page may be shorter than asked for and still have a next one.
   */
  listQueue(query: QueueQuery, page: PageRequest): Promise<Page<ServiceRequest>>;
  create(report: ServiceRequest): Change[];
  /** Refuses a stale one by its version. */
  save(report: ServiceRequest): Change;
}

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

/** Where and with which form fields a browser or a program posts a file. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Where the bytes of attachments are. */
export interface AttachmentStorage {
  /** Takes one file of the type, no larger than allowed, for a few minutes. */
  uploadForm(reportId: string, attachment: Attachment): Promise<UploadForm>;
  /** The sizes in bytes of what came for a report, by the attachment's id. */
  sizes(reportId: string): Promise<ReadonlyMap<string, number>>;
  /** For a minute; to be saved and not shown, whatever type it says it has. */
  downloadUrl(reportId: string, attachment: Attachment): Promise<string>;
}
