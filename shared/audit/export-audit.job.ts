import { createHash } from 'node:crypto';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';

/** An audit record as the table has it, without its keys. */
export interface ArchivedRecord extends Readonly<Record<string, unknown>> {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** Where records are kept that nobody can change. */
export interface AuditArchive {
  /** Stores a text under a name; again under the same name it is the same text. */
  put(name: string, text: string): Promise<void>;
}

export interface Dependencies {
  readonly read: (record: DynamoDBRecord) => ArchivedRecord;
  readonly archive: AuditArchive;
  readonly archived: (records: number, files: number) => void;
  /** Says that a batch failed, and nothing of what is in it. */
  readonly failed: (error: unknown) => void;
}

/** The first record's id sorts by time; the digest tells batches apart that begin alike. */
function nameOf(day: string, records: readonly ArchivedRecord[]): string {
  const ids = records.map(({ id }) => id);
  const digest = createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 16);
  return `audit/${day}/${ids[0]}-${digest}.ndjson`;
}

/**
 * R24: copies a batch of new audit records to the archive, a file for each day in it, a record to a line. A batch that
 * comes again after a failure writes the same files; cut otherwise, it repeats records, which their ids tell.
 */
export const exportAudit =
  ({ read, archive, archived, failed }: Dependencies) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    try {
      const days = Map.groupBy(Records.map(read), ({ at }) => at.slice(0, 10));
      for (const [day, records] of days) {
        const lines = records.map((record) => `${JSON.stringify(record)}\n`);
        await archive.put(nameOf(day, records), lines.join(''));
      }
      archived(Records.length, days.size);
      return { batchItemFailures: [] };
    } catch (error) {
      failed(error);
      throw error;
    }
  };
