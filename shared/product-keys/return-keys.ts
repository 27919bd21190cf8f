import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { changes, commitTo, LARGEST_COMMIT } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import type { KeyImportPart } from './import/key-import.ts';
import { productKeyKeys } from './keys.ts';

const rowItem = rowSchema({ PK: z.string(), SK: z.string(), hash: z.string() });
/** The row of a key and its mark are removed in one transaction. */
const KEYS_IN_A_COMMIT = LARGEST_COMMIT / 2;

/**
 * Removes up to `limit` keys of an import that is abandoned or withdrawn, so that another import may contain them. The parts are removed
 * first, so that a request that is still adding keys to a part fails. A key that a purchase takes meanwhile stays its own: the removal conflicts, and is repeated without it.
 */
export async function returnKeys(
  table: Table,
  importId: string,
  parts: readonly KeyImportPart[],
  limit: number,
): Promise<number> {
  const change = changes(table);
  const commit = commitTo(table);
  for (const { number } of parts) {
    const Key = productKeyKeys.keyImportPart(importId, number);
    await commit([change.remove(`remove part ${number} of import ${importId}`, { Key })]);
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
        change.remove(`remove a key from import ${importId}`, {
          Key: { PK, SK },
          // A purchase may have taken it meanwhile.
          ConditionExpression: 'attribute_exists(PK)',
        }),
        change.remove(`remove the mark of a key of import ${importId}`, {
          Key: productKeyKeys.knownKey(hash),
          // Another import may have added the key since: its mark stays.
          ConditionExpression:
            'attribute_not_exists(PK) OR (importId = :import AND attribute_not_exists(#state))',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':import': importId },
        }),
      ]),
    );
  }
  return rows.length;
}
