import * as z from 'zod/mini';
import { changes, commitTo, LARGEST_COMMIT } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import { availableRows } from './available-rows.ts';
import type { KeyImportPart } from './import/key-import.ts';
import { productKeyKeys } from './keys.ts';

const listItem = rowSchema({ PK: z.string(), SK: z.string() });
/** The row of a key and its mark are removed in one transaction. */
const KEYS_IN_A_COMMIT = LARGEST_COMMIT / 2;

/**
 * Removes up to `limit` keys of an import that is abandoned, so that another import may contain them. The parts are
 * removed first, so that a request that is still adding keys to a part fails.
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
  const rows = await availableRows(table, importId, limit);
  for (let start = 0; start < rows.length; start += KEYS_IN_A_COMMIT) {
    await commit(
      rows.slice(start, start + KEYS_IN_A_COMMIT).flatMap(({ PK, SK, hash }) => [
        change.remove(`remove a key from import ${importId}`, {
          Key: { PK, SK },
          // Another request may have removed it meanwhile.
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
  return rows.length > 0 ? rows.length : removeLists(table, importId, limit);
}

/** Removes rows that list keys, once the keys are removed. Returns 0 once all of them are removed. */
async function removeLists(table: Table, importId: string, limit: number): Promise<number> {
  const { PK } = productKeyKeys.keyImport(importId);
  const { items } = await queryPage(table, { PK, prefix: 'KEYS#' }, { size: limit });
  const lists = items.map((item) => listItem.parse(item));
  for (let start = 0; start < lists.length; start += LARGEST_COMMIT) {
    await commitTo(table)(
      lists
        .slice(start, start + LARGEST_COMMIT)
        .map((Key) =>
          changes(table).remove(`remove a list of keys of import ${importId}`, { Key }),
        ),
    );
  }
  return lists.length < limit ? 0 : lists.length;
}
