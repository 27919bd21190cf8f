import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, commitTo, LARGEST_COMMIT } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { AvailableRow } from './available-rows.ts';
import type { KeyImportPart } from './import/key-import.ts';
import { productKeyKeys } from './keys.ts';

const listItem = rowSchema({ PK: z.string(), SK: z.string() });

/** Removes the parts of an import, so that a request that is still adding keys to one fails. */
export async function removeParts(
  table: Table,
  importId: string,
  parts: readonly KeyImportPart[],
): Promise<void> {
  for (const { number } of parts) {
    const Key = productKeyKeys.keyImportPart(importId, number);
    await commitTo(table)([
      changes(table).remove(`remove part ${number} of import ${importId}`, { Key }),
    ]);
  }
}

/** The writes that remove keys of an import that is abandoned, so that another import may contain them. */
export const keyReturn = (
  table: Table,
  importId: string,
  rows: readonly AvailableRow[],
): readonly Change[] => {
  const change = changes(table);
  return rows.flatMap(({ PK, SK, hash }) => [
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
  ]);
};

/** Removes the rows that list the keys of an import. An import has some twenty thousand of them at most. */
export async function removeLists(table: Table, importId: string): Promise<void> {
  const { PK } = productKeyKeys.keyImport(importId);
  let after: string | undefined;
  do {
    const page = { size: LARGEST_COMMIT, after };
    const { items, next } = await queryPage(table, { PK, prefix: 'KEYS#' }, page);
    await commitTo(table)(
      items
        .map((item) => listItem.parse(item))
        .map(({ SK }) =>
          changes(table).remove(`remove a list of keys of import ${importId}`, { Key: { PK, SK } }),
        ),
    );
    after = next;
  } while (after !== undefined);
}
