import type { AuditRecord } from '#shared/domain/audit.ts';
import type { LedgerEntry } from '#shared/domain/ledger.ts';
import type { AuditRepository, Change, LedgerRepository } from '#shared/domain/ports.ts';
import {
  type RequestRecord,
  type RequestRecords,
  recordEndsAt,
} from '#shared/domain/request-record.ts';
import { change } from './memory-change.ts';

export class MemoryAudit implements AuditRepository {
  readonly records: AuditRecord[] = [];

  /** A partner's own; those of the operator, who fills the pools, are others. */
  recordsOf(partnerId: string): readonly AuditRecord[] {
    return this.records.filter((record) => record.partnerId === partnerId);
  }

  append(record: AuditRecord): Change {
    return change(
      `audit ${record.operationType}`,
      () => !this.records.some(({ id }) => id === record.id),
      () => this.records.push(record),
    );
  }
}

export class MemoryLedger implements LedgerRepository {
  readonly entries: LedgerEntry[] = [];

  append(entry: LedgerEntry): Change {
    return change(
      `charge ${entry.id}`,
      () => !this.entries.some(({ id }) => id === entry.id),
      () => this.entries.push(entry),
    );
  }
}

export class MemoryRequests implements RequestRecords {
  readonly #records = new Map<string, RequestRecord>();

  async find(scope: string, requestId: string, now: Date): Promise<RequestRecord | undefined> {
    const record = this.#records.get(`${scope} ${requestId}`);
    return record && now < recordEndsAt(record.at) ? record : undefined;
  }

  async remember(record: RequestRecord): Promise<Change> {
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
