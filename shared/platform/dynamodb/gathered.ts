import DataLoader from 'dataloader';
import * as z from 'zod/mini';
import { getItems } from './batch-get.ts';
import { LARGEST_WRITE_BATCH, writeBatch } from './batch-write.ts';
import type { Key, Table } from './table.ts';

/** How long a call waits for others to share its request. */
const WAIT_MILLISECONDS = 25;
const LARGEST_READ_BATCH = 100;

const place = z.object({ PK: z.string(), SK: z.string() });
const nameOf = ({ PK, SK }: Key): string => JSON.stringify([PK, SK]);

/** Calls that are made at about the same time share a request, which costs the processor as much as any of them alone. */
const loaderOf = <Input, Output>(
  maxBatchSize: number,
  load: (inputs: readonly Input[]) => Promise<readonly Output[]>,
) =>
  new DataLoader<Input, Output>(load, {
    // Each call reads or writes anew.
    ...{ cache: false, maxBatchSize },
    batchScheduleFn: (callback) => {
      setTimeout(callback, WAIT_MILLISECONDS);
    },
  });

/** Reads items with strong consistency, many at once. */
export function gatheredReads(table: Table): (key: Key) => Promise<unknown> {
  const loader = loaderOf(LARGEST_READ_BATCH, async (keys: readonly Key[]) => {
    // DynamoDB refuses a key that is asked for twice.
    const wanted = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
    const items = new Map<string, unknown>();
    for (const item of await getItems(table, wanted)) {
      items.set(nameOf(place.parse(item)), item);
    }
    return keys.map((key) => items.get(nameOf(key)));
  });
  return (key) => loader.load(key);
}

/** The most keys of one removal. They go in one request. */
export const MOST_REMOVED_TOGETHER = 2;

/** Removes items, many at once. */
export function gatheredRemovals(table: Table): (keys: readonly Key[]) => Promise<void> {
  const together = Math.floor(LARGEST_WRITE_BATCH / MOST_REMOVED_TOGETHER);
  const loader = loaderOf(together, async (removals: readonly (readonly Key[])[]) => {
    const keys = new Map(removals.flat().map(({ PK, SK }) => [nameOf({ PK, SK }), { PK, SK }]));
    await writeBatch(
      table,
      [...keys.values()].map((Key) => ({ DeleteRequest: { Key } })),
    );
    return removals.map(() => undefined);
  });
  return async (keys) => {
    await loader.load(keys);
  };
}
