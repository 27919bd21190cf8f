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
  /** Prepares a page and returns a reader for its rows; an error of the reader fails only its row. */
  readonly page: (keys: readonly Key[]) => Promise<(key: Key) => Promise<Item | undefined>>;
}

/**
 * A queue of the due index, shard by shard, earliest first within each. It reads only due items: the cost grows with
 * the expired items, not with the active ones (R20). The index is eventually consistent, so a row may be stale: each
 * item is read from the table and checked again.
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

/** Reads each row when it is processed; `parse` returns `undefined` for an item that is not due. */
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

const positionedRow = z.extend(indexRow, { dueSK: z.string() });

/** The range of sort keys after a position; with a prefix (ASCII, without a tilde), only those that begin with it. */
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

interface Positioned {
  readonly values: Readonly<Record<string, string>>;
  readonly condition: string;
  readonly size: number;
}

/** Reads as many rows of each shard, because the next ones may all be in the same. */
async function positionedRows(
  { client, name }: Table,
  shards: readonly string[],
  { condition, values, size }: Positioned,
  { newestFirst = false } = {},
) {
  const pages = await Promise.all(
    shards.map((shard) =>
      client.send(
        new QueryCommand({
          TableName: name,
          IndexName: DUE_INDEX,
          KeyConditionExpression: `duePK = :shard${condition}`,
          ExpressionAttributeValues: { ':shard': shard, ...values },
          ScanIndexForward: !newestFirst,
          Limit: size,
        }),
      ),
    ),
  );
  return pages.flatMap(({ Items = [] }) => Items.map((item) => positionedRow.parse(item)));
}

type PositionedRow = z.infer<typeof positionedRow>;

function firstOf(rows: readonly PositionedRow[], size: number): Page<Key> {
  const items = rows.slice(0, size);
  return {
    items: items.map(({ PK, SK }) => ({ PK, SK })),
    next: rows.length > size ? items.at(-1)?.dueSK : undefined,
  };
}

/** A page of the keys of a queue, in the order of its unique sort keys; with a prefix, only those that begin with it. */
export async function queryDuePage(
  table: Table,
  shards: readonly string[],
  { size, after }: PageRequest,
  prefix = '',
): Promise<Page<Key>> {
  const range = { ...sortRange(prefix, after), size: size + 1 };
  const rows = await positionedRows(table, shards, range);
  return firstOf(
    rows.sort((a, b) => (a.dueSK < b.dueSK ? -1 : 1)),
    size,
  );
}

/** A page of the keys that begin with a prefix (ASCII, without a tilde), the last one first. */
export async function queryDuePageBack(
  table: Table,
  shards: readonly string[],
  { size, after: given }: PageRequest,
  prefix: string,
): Promise<Page<Key>> {
  const after = given ?? `${prefix}~`;
  const values = { ':from': prefix, ':to': after };
  // A range has both of its ends: the key that the page comes after may be there once more.
  const range = { condition: ' AND dueSK BETWEEN :from AND :to', values, size: size + 2 };
  const rows = await positionedRows(table, shards, range, { newestFirst: true });
  return firstOf(
    rows.filter(({ dueSK }) => dueSK !== after).sort((a, b) => (a.dueSK < b.dueSK ? 1 : -1)),
    size,
  );
}
