import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { productKeyKeys } from './keys.ts';

const rowItem = rowSchema({ PK: z.string(), SK: z.string(), hash: z.string() });

/** The row of an available key, without its value. */
export type AvailableRow = z.infer<typeof rowItem>;

/** Reads up to `limit` keys of an import that are not given out. */
export async function availableRows(
  table: Table,
  importId: string,
  limit: number,
): Promise<readonly AvailableRow[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :import',
      ExpressionAttributeValues: { ':import': productKeyKeys.availableKey(importId, '').PK },
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map((item) => rowItem.parse(item));
}
