import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

export type WriteRequests = NonNullable<BatchWriteCommandInput['RequestItems']>[string];

/** The most writes that DynamoDB accepts in one batch. */
export const LARGEST_WRITE_BATCH = 25;
/** Unprocessed writes mean that the table is throttled: each round waits longer, about six seconds in total. */
const MAXIMUM_ROUNDS = 8;

/** Writes up to 25 rows in one request, without conditions and in no order. */
export async function writeBatch({ client, name }: Table, requests: WriteRequests): Promise<void> {
  let wanted = requests;
  for (let round = 0; wanted.length > 0; round += 1) {
    if (round === MAXIMUM_ROUNDS) {
      throw new Error(`${wanted.length} rows could not be written: the table is throttled.`);
    }
    if (round > 0) {
      await pause(25 * 2 ** round);
    }
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [name]: wanted } }),
    );
    wanted = UnprocessedItems?.[name] ?? [];
  }
}
