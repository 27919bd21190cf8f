import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Page, PageRequest } from '../../domain/ports.ts';
import { DUE_INDEX } from './keys.ts';
import type { Key, Table } from './table.ts';

const indexRow = z.object({ PK: z.string(), SK: z.string() });

/**
 * Keys of about `limit` items that are due, shard by shard, earliest first within each. It reads what is due and nothing else:
 * the cost grows with the ends, not with what is alive (R20). The index follows the table with a delay, so
 * a row may be stale: whoever acts on it checks the item itself.
 */
export async function listDueKeys(
  table: Table,
  shards: readonly string[],
  until: Date | undefined,
  limit: number,
): Promise<readonly Key[]> {
  const pages = await Promise.all(
    shards.map((shard) =>
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: DUE_INDEX,
          KeyConditionExpression: until ? 'duePK = :shard AND dueSK <= :until' : 'duePK = :shard',
          ExpressionAttributeValues: {
            ':shard': shard,
            ...(until && { ':until': until.toISOString() }),
          },
          Limit: Math.ceil(limit / shards.length),
        }),
      ),
    ),
  );
  return pages.flatMap(({ Items = [] }) => Items.map((item) => indexRow.parse(item)));
}

const placedRow = z.extend(indexRow, { dueSK: z.string() });

/**
 * A page of the keys of a queue in the order of its sort keys, which are all different. Every shard is asked for
 * a whole page, since the next ones may all lie in the same.
 */
export async function queryDuePage(
  table: Table,
  shards: readonly string[],
  { size, after }: PageRequest,
): Promise<Page<Key>> {
  const pages = await Promise.all(
    shards.map((shard) =>
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: DUE_INDEX,
          KeyConditionExpression:
            after === undefined ? 'duePK = :shard' : 'duePK = :shard AND dueSK > :after',
          ExpressionAttributeValues: {
            ':shard': shard,
            ...(after !== undefined && { ':after': after }),
          },
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
