import type { Change } from '#shared/platform/change.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { Attachment } from '#shared/refund-requests/attachment.ts';
import type { AttachmentStorage, UploadForm } from '#shared/refund-requests/attachment-storage.ts';
import {
  isInQueue,
  isQueued,
  mostWaiting,
  type QueueQuery,
  tooManyWaiting,
} from '#shared/refund-requests/queue.ts';
import {
  SEVERITIES,
  type ServiceRequest,
  savedRequest,
} from '#shared/refund-requests/refund-request.ts';
import type {
  ListQuery,
  RefundRequestStore,
  RefundRequestsOf,
} from '#shared/refund-requests/refund-request-store.ts';
import { hasStatus } from '#shared/refund-requests/shown-status.ts';
import { change, pageOf } from './memory-change.ts';

export class MemoryRefundRequests implements RefundRequestStore {
  readonly #reports = new Map<string, ServiceRequest>();

  async find(id: string): Promise<ServiceRequest | undefined> {
    return this.#reports.get(id);
  }

  async list(
    whose: RefundRequestsOf,
    page: PageRequest,
    { status, newestFirst }: ListQuery = {},
  ): Promise<Page<ServiceRequest>> {
    const found = [...this.#reports.values()].filter(
      (report) =>
        ('partnerId' in whose
          ? report.partnerId === whose.partnerId
          : report.customerId === whose.customerId) && hasStatus(report, status),
    );
    return pageOf(found, ({ id }) => id, page, newestFirst);
  }

  async listQueue(query: QueueQuery, page: PageRequest): Promise<Page<ServiceRequest>> {
    const waiting = [...this.#reports.values()].filter((report) => isInQueue(report, query));
    const rankOf = ({ severity }: ServiceRequest) => SEVERITIES.indexOf(severity);
    if (query.newestFirst) {
      // The highest rank last, and within it the newest first.
      const place = (each: ServiceRequest) => `${SEVERITIES.length - rankOf(each)}#${each.id}`;
      return pageOf(waiting, place, page, true);
    }
    return pageOf(waiting, (each) => `${rankOf(each)}#${each.id}`, page);
  }

  create(report: ServiceRequest): Change[] {
    return [
      change(
        `create report ${report.id}`,
        () => !this.#reports.has(report.id),
        () => this.#reports.set(report.id, report),
      ),
      change(
        `count report ${report.id}`,
        () => this.#waiting(report) < mostWaiting(report),
        () => undefined,
        tooManyWaiting(report.orderId),
      ),
    ];
  }

  #waiting({ partnerId, customerId, orderId }: ServiceRequest): number {
    return [...this.#reports.values()].filter(
      (each) =>
        each.partnerId === partnerId &&
        each.orderId === orderId &&
        (orderId === undefined || each.customerId === customerId) &&
        isQueued(each),
    ).length;
  }

  save(report: ServiceRequest): Change[] {
    return [
      change(
        `save report ${report.id}`,
        () => this.#reports.get(report.id)?.version === report.version,
        () => this.#reports.set(report.id, savedRequest(report)),
      ),
    ];
  }
}

export class MemoryAttachmentStorage implements AttachmentStorage {
  /** For tests: the bytes that came, by report and attachment. */
  readonly stored = new Map<string, number>();

  async uploadForm(refundRequestId: string, { id, contentType }: Attachment): Promise<UploadForm> {
    return {
      url: 'https://storage.test/attachments',
      fields: { key: `${refundRequestId}/${id}`, 'Content-Type': contentType },
    };
  }

  async sizes(refundRequestId: string): Promise<ReadonlyMap<string, number>> {
    return new Map(
      [...this.stored].flatMap(([key, size]) => {
        const [report, id = ''] = key.split('/');
        return report === refundRequestId ? [[id, size] as const] : [];
      }),
    );
  }

  /** The attachments that were taken. */
  readonly taken = new Set<string>();

  async take(refundRequestId: string, { id }: Pick<Attachment, 'id'>): Promise<void> {
    this.taken.add(`${refundRequestId}/${id}`);
  }

  async downloadUrl(refundRequestId: string, { id, fileName }: Attachment): Promise<string> {
    return `https://storage.test/${refundRequestId}/${id}?name=${fileName}`;
  }
}
