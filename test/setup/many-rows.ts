import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '#shared/platform/dynamodb/table.ts';

/** What DynamoDB takes at once. */
const BATCH = 25;
const AT_ONCE = 8;

/** Stores so many rows, in batches. */
export async function putRows(
  { client, name }: Table,
  count: number,
  rowOf: (index: number) => Record<string, unknown>,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  let next = 0;
  const putBatches = async () => {
    for (let start = next; start < count; start = next) {
      next = start + BATCH;
      const indexes = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => start + i);
      const RequestItems = {
        [name]: indexes.map((index) => ({ PutRequest: { Item: rowOf(index) } })),
      };
      await client.send(new BatchWriteCommand({ RequestItems }));
      progress(Math.min(next, count));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, putBatches));
}
