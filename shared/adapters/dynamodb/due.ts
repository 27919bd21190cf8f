import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
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
