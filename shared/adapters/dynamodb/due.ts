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
