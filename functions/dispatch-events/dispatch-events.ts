import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { ServiceEvent } from '#shared/domain/event.ts';

export interface Dependencies {
  readonly read: (record: DynamoDBRecord) => ServiceEvent | undefined;
  /** Hands an event on. It may be handed on again after a failure: its id tells. */
  readonly publish: (event: ServiceEvent) => Promise<void>;
  /** Says what is wrong with a record, and nothing of what is in it. */
  readonly failed: (sequenceNumber: string, error: unknown) => void;
}

/**
 * Hands on the events of a batch in their order. It stops at the first that fails and names it, so that the
 * stream comes again from there: nothing is passed over, and no later event overtakes it.
 */
export const dispatchEvents =
  ({ read, publish, failed }: Dependencies) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of Records) {
      const sequenceNumber = record.dynamodb?.SequenceNumber ?? '';
      try {
        const event = read(record);
        if (event) {
          await publish(event);
        }
      } catch (error) {
        failed(sequenceNumber, error);
        return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
      }
    }
    return { batchItemFailures: [] };
  };
