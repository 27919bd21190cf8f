import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { canExist, type Key, type Table } from './table.ts';

/** The most items that DynamoDB returns in one batch. */
const LARGEST_BATCH = 100;
/** Unprocessed keys mean that the table is throttled: each round waits longer, about six seconds in total. */
const MAXIMUM_ROUNDS = 8;

async function getBatch({ client, name }: Table, batch: readonly Key[]): Promise<unknown[]> {
  const items: unknown[] = [];
  let wanted: Record<string, unknown>[] = batch.map((key) => ({ ...key }));
  for (let round = 0; wanted.length > 0; round += 1) {
    if (round === MAXIMUM_ROUNDS) {
      throw new Error(`${wanted.length} items could not be read: the table is throttled.`);
    }
    if (round > 0) {
      await pause(25 * 2 ** round);
    }
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [name]: { Keys: wanted, ConsistentRead: true } } }),
    );
    items.push(...(Responses?.[name] ?? []));
    wanted = UnprocessedKeys?.[name]?.Keys ?? [];
  }
  return items;
}

/** Reads items by their keys, in no order. Missing items are omitted. */
export async function getItems(table: Table, wanted: readonly Key[]): Promise<unknown[]> {
  const possible = wanted.filter(canExist);
  const batches: Key[][] = [];
  for (let start = 0; start < possible.length; start += LARGEST_BATCH) {
    batches.push(possible.slice(start, start + LARGEST_BATCH));
  }
  return (await Promise.all(batches.map((batch) => getBatch(table, batch)))).flat();
}
