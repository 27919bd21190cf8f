import { dueShards, shardOf } from '#shared/platform/dynamodb/shards.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';

/** The rows of a fake that do not parse. */
export class MalformedRow extends Error {
  override readonly name = 'MalformedRow';
}

/** A page of the fakes: small, so that a test crosses it. */
const ROWS_IN_A_PAGE = 4;

interface Rows<Item> {
  readonly all: () => readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly isDue: (item: Item) => boolean;
  /** Ids of rows that do not parse. */
  readonly malformed: ReadonlySet<string>;
}

/** One shard of a fake: what is in the index when it is paged, and each item as it is when it is read. */
async function* pagesOf<Item>(
  { all, idOf, isDue, malformed }: Rows<Item>,
  isIn: (id: string) => boolean,
) {
  const ids = all()
    .filter((item) => isIn(idOf(item)) && (malformed.has(idOf(item)) || isDue(item)))
    .map(idOf);
  for (let start = 0; start < ids.length; start += ROWS_IN_A_PAGE) {
    yield ids.slice(start, start + ROWS_IN_A_PAGE).map((id) => ({
      key: id,
      read: async () => {
        if (malformed.has(id)) {
          throw new MalformedRow();
        }
        return all().find((item) => idOf(item) === id && isDue(item));
      },
    }));
  }
}

/** A queue over the same shards as the table's. */
export const memoryQueue = <Item>(
  queue: Parameters<typeof dueShards>[0],
  rows: Rows<Item>,
): DueQueue<Item> =>
  dueShards(queue).map((name) => ({
    name,
    pages: () => pagesOf(rows, (id) => name.endsWith(`#${shardOf(id)}`)),
  }));

/** A queue of one part. */
export const unshardedQueue = <Item>(name: string, rows: Rows<Item>): DueQueue<Item> => [
  { name, pages: () => pagesOf(rows, () => true) },
];

/** For tests: everything that is due, as a job would read it. */
export async function readDue<Item>(queue: DueQueue<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for (const { pages } of queue) {
    for await (const rows of pages()) {
      for (const { read } of rows) {
        const item = await read();
        items.push(...(item === undefined ? [] : [item]));
      }
    }
  }
  return items;
}
