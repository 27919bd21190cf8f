import { type AuditLog, type AuditQuery, dayOf, matches } from '#shared/audit/audit-log.ts';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import type { AuditRecord } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import {
  type RequestRecord,
  type RequestRecords,
  recordEndsAt,
} from '#shared/platform/http/request-record.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { change, pageOf } from './memory-change.ts';

export class MemoryAudit implements AuditStore, AuditLog {
  readonly records: AuditRecord[] = [];

  /** A partner's own; those of the operator, who fills the pools, are others. */
  recordsOf(partnerId: string): readonly AuditRecord[] {
    return this.records.filter((record) => record.partnerId === partnerId);
  }

  async list(query: AuditQuery, page: PageRequest): Promise<Page<AuditRecord>> {
    const found = this.recordsOf(query.partnerId).filter(
      (record) =>
        dayOf(record.at) >= query.firstDay &&
        dayOf(record.at) <= query.lastDay &&
        matches(query, record),
    );
    // Newest first: keys that fall where time rises.
    const last = 8.64e15;
    return pageOf(found, ({ at, id }) => `${last - at.getTime()}#${id}`, page);
  }

  async find(partnerId: string, at: Date, id: string): Promise<AuditRecord | undefined> {
    return this.recordsOf(partnerId).find(
      (record) => record.id === id && record.at.getTime() === at.getTime(),
    );
  }

  append(record: AuditRecord): Change {
    return change(
      `audit ${record.operationType}`,
      () => !this.records.some(({ id }) => id === record.id),
      () => this.records.push(record),
    );
  }
}

export class MemoryRequests implements RequestRecords {
  readonly #records = new Map<string, RequestRecord>();

  async find(scope: string, requestId: string, now: Date): Promise<RequestRecord | undefined> {
    const record = this.#records.get(`${scope} ${requestId}`);
    return record && now < recordEndsAt(record.at) ? record : undefined;
  }

  remember(record: RequestRecord): Change {
    const place = `${record.scope} ${record.requestId}`;
    const isFree = () => {
      const earlier = this.#records.get(place);
      return !earlier || record.at >= recordEndsAt(earlier.at);
    };
    return change(`remember request ${record.requestId}`, isFree, () =>
      this.#records.set(place, record),
    );
  }
}
