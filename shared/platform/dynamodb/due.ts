import { paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { DueQueue, DueRow } from '../jobs/due-queue.ts';
import type { Page, PageRequest } from '../page.ts';
import { getItems } from './batch-get.ts';
import { DUE_INDEX } from './due-index.ts';
import { getItem, type Key, type Table } from './table.ts';

const indexRow = z.object({ PK: z.string(), SK: z.string() });

export interface DueReader<Item> {
  readonly until?: Date | undefined;
  readonly pageSize?: number;
  /** Prepares a page, and returns how to read each of its rows; a reader that throws fails for its row alone. */
  readonly page: (keys: readonly Key[]) => Promise<(key: Key) => Promise<Item | undefined>>;
}

/**
 * A queue of the due index, shard by shard, earliest first within each. It reads what is due and nothing else: the cost
 * grows with the ends, not with what is alive (R20). The index follows the table with a delay, so a row may be stale:
 * each item is read from the table and looked at again.
 */
export const dueQueue = <Item>(
  table: Table,
  shards: readonly string[],
  reader: DueReader<Item>,
): DueQueue<Item> => shards.map((name) => ({ name, pages: () => duePages(table, name, reader) }));

async function* duePages<Item>(
  { client, name }: Table,
  shard: string,
  { until, pageSize = 100, page }: DueReader<Item>,
): AsyncIterable<readonly DueRow<Item>[]> {
  const pages = paginateQuery(
    { client, pageSize },
    {
      TableName: name,
      IndexName: DUE_INDEX,
      KeyConditionExpression: until ? 'duePK = :shard AND dueSK <= :until' : 'duePK = :shard',
      ExpressionAttributeValues: {
        ':shard': shard,
        ...(until && { ':until': until.toISOString() }),
      },
    },
  );
  for await (const { Items = [] } of pages) {
    const keys = Items.map((item) => indexRow.parse(item));
    // A page that cannot be read at once is read row by row, so that a row fails alone.
    const read = await page(keys).catch(() => async (key: Key) => (await page([key]))(key));
    yield keys.map((key) => ({ key: `${key.PK} ${key.SK}`, read: () => read(key) }));
  }
}

/** Reads each row when its turn comes; `parse` answers `undefined` for an item that is not due. */
export const oneByOne =
  <Item>(table: Table, parse: (item: unknown) => Item | undefined) =>
  async () =>
  async (key: Key): Promise<Item | undefined> => {
    const item = await getItem(table, key);
    return item === undefined ? undefined : parse(item);
  };

/** Reads a page in one request. */
export const inBatches =
  <Item>(table: Table, parse: (item: unknown) => Item | undefined) =>
  async (wanted: readonly Key[]) => {
    const items = new Map<string, unknown>();
    for (const item of await getItems(table, wanted)) {
      const { PK, SK } = indexRow.parse(item);
      items.set(`${PK} ${SK}`, item);
    }
    return async ({ PK, SK }: Key): Promise<Item | undefined> => {
      const item = items.get(`${PK} ${SK}`);
      return item === undefined ? undefined : parse(item);
    };
  };

const placedRow = z.extend(indexRow, { dueSK: z.string() });

/** Sort keys after a place; with a prefix, which is of ASCII and without a tilde, of those that begin with it. */
function sortRange(prefix: string, after: string | undefined) {
  if (prefix === '') {
    return after === undefined
      ? { condition: '', values: {} }
      : { condition: ' AND dueSK > :after', values: { ':after': after } };
  }
  const from = after === undefined ? prefix : `${after}\u0000`;
  return {
    condition: ' AND dueSK BETWEEN :from AND :to',
    values: { ':from': from, ':to': `${prefix}~` },
  };
}

/**
 * A page of the keys of a queue in the order of its sort keys, which are all different; with a prefix only of those
 * that begin with it. Every shard is asked for a whole page, since the next ones may all lie in the same.
 */
export async function queryDuePage(
  table: Table,
  shards: readonly string[],
  { size, after }: PageRequest,
  prefix = '',
): Promise<Page<Key>> {
  const { condition, values } = sortRange(prefix, after);
  const pages = await Promise.all(
    shards.map((shard) =>
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: DUE_INDEX,
          KeyConditionExpression: `duePK = :shard${condition}`,
          ExpressionAttributeValues: { ':shard': shard, ...values },
          Limit: size + 1,
        }),
      ),
    ),
  );
  const rows = pages
    .flatMap(({ Items = [] }) => Items.map((item) => placedRow.parse(item)))
    .sort((a, b) => (a.dueSK < b.dueSK ? -1 : 1));
  const items = rows.slice(0, size);
  return {
    items: items.map(({ PK, SK }) => ({ PK, SK })),
    next: rows.length > size ? items.at(-1)?.dueSK : undefined,
  };
}
