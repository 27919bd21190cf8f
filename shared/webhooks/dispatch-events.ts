import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { ServiceEvent } from './event.ts';

/** Takes the events of one batch. */
export interface EventBatch {
  /** Takes an event in. It may come again after a failure: its id tells. */
  add(event: ServiceEvent, sequenceNumber: string): Promise<void>;
  /** Says that all that was taken in is to be handed on. */
  end(): Promise<void>;
}

export interface Dependencies {
  readonly read: (record: DynamoDBRecord) => ServiceEvent | undefined;
  readonly begin: () => EventBatch;
  /** Says what is wrong with a record, and nothing of what is in it. */
  readonly failed: (sequenceNumber: string, error: unknown) => void;
}

const sequenceNumberOf = (record: DynamoDBRecord | undefined): string =>
  record?.dynamodb?.SequenceNumber ?? '';

/**
 * Hands on the events of a batch in their order. It stops at the first that fails and names it, so that the
 * stream comes again from there: nothing is passed over, and no later event overtakes it.
 */
export const dispatchEvents =
  ({ read, begin, failed }: Dependencies) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const batch = begin();
    const stopAt = (record: DynamoDBRecord | undefined, error: unknown): DynamoDBBatchResponse => {
      failed(sequenceNumberOf(record), error);
      return { batchItemFailures: [{ itemIdentifier: sequenceNumberOf(record) }] };
    };
    let stopped: DynamoDBBatchResponse = { batchItemFailures: [] };
    for (const record of Records) {
      try {
        const event = read(record);
        if (event) {
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
