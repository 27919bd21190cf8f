import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { ServiceEvent } from './event.ts';

/** Collects the events of one batch. */
export interface EventBatch {
  /** Adds an event. The stream may repeat it after a failure, with the same id. */
  add(event: ServiceEvent, sequenceNumber: string): Promise<void>;
  /** Hands on everything that was added. */
  end(): Promise<void>;
}

export interface Dependencies {
  readonly read: (record: DynamoDBRecord) => readonly ServiceEvent[];
  readonly begin: () => EventBatch;
  /** Reports why a record failed, without its contents. */
  readonly onFailure: (sequenceNumber: string, error: unknown) => void;
}

const sequenceNumberOf = (record: DynamoDBRecord | undefined): string =>
  record?.dynamodb?.SequenceNumber ?? '';

/**
 * Hands on the events of a batch in their order. It stops at the first failure and returns that record, so that the
 * stream resumes there: no event is skipped, and no later event overtakes it.
 */
export const dispatchEvents =
  ({ read, begin, onFailure }: Dependencies) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const batch = begin();
    const stopAt = (record: DynamoDBRecord | undefined, error: unknown): DynamoDBBatchResponse => {
      onFailure(sequenceNumberOf(record), error);
      return { batchItemFailures: [{ itemIdentifier: sequenceNumberOf(record) }] };
    };
    let stopped: DynamoDBBatchResponse = { batchItemFailures: [] };
    for (const record of Records) {
      try {
        for (const event of read(record)) {
          await batch.add(event, sequenceNumberOf(record));
        }
      } catch (error) {
        stopped = stopAt(record, error);
        break;
      }
    }
    try {
      await batch.end();
      return stopped;
    } catch (error) {
      return stopAt(Records[0], error);
    }
  };
