import { createHash } from 'node:crypto';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

/** An audit record as the table has it, without its keys. */
export interface ArchivedRecord extends Readonly<Record<string, unknown>> {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Storage for records that nobody can change. */
export interface AuditArchive {
  /** Stores a text under a name; again under the same name it is the same text. */
  put(name: string, text: string): Promise<void>;
}

export interface Dependencies {
  readonly read: (record: DynamoDBRecord) => ArchivedRecord;
  readonly archive: AuditArchive;
  readonly archived: (records: number, files: number) => void;
  /** Logs that a record was changed or removed, which no function of the service does. */
  readonly changed: (sequenceNumber: string, kind: string) => void;
  /** Logs that a record failed, and nothing of its content. */
  readonly failed: (sequenceNumber: string, error: unknown) => void;
}

/** The first record's id sorts by time; the digest distinguishes batches that begin alike. */
function nameOf(day: string, records: readonly ArchivedRecord[]): string {
  const ids = records.map(({ id }) => id);
  const digest = createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 16);
  return `audit/${day}/${ids[0]}-${digest}.ndjson`;
}

const EXPIRY = { type: 'Service', principalId: 'dynamodb.amazonaws.com' } as const;

/** The table's own expiry signs its removals. Any other change has no identity: absent, null or empty. */
const isExpiry = ({ eventName, userIdentity }: DynamoDBRecord): boolean =>
  eventName === 'REMOVE' &&
  userIdentity?.type === EXPIRY.type &&
  userIdentity.principalId === EXPIRY.principalId;

interface ReadRecord {
  readonly sequenceNumber: string;
  readonly record: ArchivedRecord;
}

/** A batch of the stream, and the outcome of its records so far. */
class AuditBatch {
  readonly #dependencies: Dependencies;
  readonly failures = new Set<string>();
  records = 0;
  files = 0;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  #fail(sequenceNumber: string, error: unknown): void {
    this.failures.add(sequenceNumber);
    this.#dependencies.failed(sequenceNumber, error);
  }

  /** Reads records one by one: a record that cannot be read fails alone. */
  read(records: readonly DynamoDBRecord[]): readonly ReadRecord[] {
    return records.flatMap((each) => {
      const sequenceNumber = each.dynamodb?.SequenceNumber ?? '';
      if (isExpiry(each)) {
        return [];
      }
      if (each.eventName !== 'INSERT') {
        this.#dependencies.changed(sequenceNumber, each.eventName ?? 'unknown');
        return [];
      }
      try {
        return [{ sequenceNumber, record: this.#dependencies.read(each) }];
      } catch (error) {
        this.#fail(sequenceNumber, error);
        return [];
      }
    });
  }

  /** Stores the records of a day in a file. Its records fail together if it cannot be stored. */
  async store(day: string, entries: readonly ReadRecord[]): Promise<void> {
    const records = entries.map(({ record }) => record);
    const lines = records.map((record) => `${JSON.stringify(record)}\n`);
    try {
      await this.#dependencies.archive.put(nameOf(day, records), lines.join(''));
      this.records += records.length;
      this.files += 1;
    } catch (error) {
      for (const { sequenceNumber } of entries) {
        this.#fail(sequenceNumber, error);
      }
    }
  }
}

/**
 * R24: copies a batch of new audit records to the archive, a file for each day in it, a record to a line. Records that
 * cannot be read or stored are reported to the stream one by one; it sends everything from the first of them again. A
 * batch that comes again writes the same files; cut differently, it repeats records, which have the same ids.
 */
export const exportAudit =
  (dependencies: Dependencies) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const batch = new AuditBatch(dependencies);
    const days = Map.groupBy(batch.read(Records), ({ record }) => record.at.slice(0, 10));
    for (const [day, entries] of days) {
      await batch.store(day, entries);
    }
    if (batch.files > 0) {
      dependencies.archived(batch.records, batch.files);
    }
    return {
      batchItemFailures: [...batch.failures].map((itemIdentifier) => ({ itemIdentifier })),
    };
  };
