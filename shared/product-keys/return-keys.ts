import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { changes, commitTo, LARGEST_COMMIT } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import type { KeyImportPart } from './import/key-import.ts';
import { productKeyKeys } from './keys.ts';

const rowItem = rowSchema({ PK: z.string(), SK: z.string(), hash: z.string() });
/** A key's row and its mark go together. */
const KEYS_IN_A_COMMIT = LARGEST_COMMIT / 2;

/**
 * Forgets up to `limit` keys of an import that is given up, so that another import may bring them. Its parts go
 * first: what is still on its way with one of them finds it gone. Nobody can have drawn any of these keys.
 */
export async function giveBackKeys(
  table: Table,
  importId: string,
  parts: readonly KeyImportPart[],
  limit: number,
): Promise<number> {
  const change = changes(table);
  const commit = commitTo(table);
  for (const { number } of parts) {
    const Key = productKeyKeys.keyImportPart(importId, number);
    await commit([change.remove(`drop part ${number} of import ${importId}`, { Key })]);
  }
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :import',
      ExpressionAttributeValues: { ':import': productKeyKeys.availableKey(importId, '').PK },
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  const rows = Items.map((item) => rowItem.parse(item));
  for (let start = 0; start < rows.length; start += KEYS_IN_A_COMMIT) {
    await commit(
      rows.slice(start, start + KEYS_IN_A_COMMIT).flatMap(({ PK, SK, hash }) => [
        change.remove(`take a key out of import ${importId}`, { Key: { PK, SK } }),
        change.remove(`forget a key of import ${importId}`, {
          Key: productKeyKeys.knownKey(hash),
          // Another import may have brought the key since: its mark stays.
          ConditionExpression: 'attribute_not_exists(PK) OR importId = :import',
          ExpressionAttributeValues: { ':import': importId },
        }),
      ]),
    );
  }
  return rows.length;
}
