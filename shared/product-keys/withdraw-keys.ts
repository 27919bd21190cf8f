import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import type { KeyDigest } from '#shared/platform/crypto/key-digest.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import type { AvailableRow } from './available-rows.ts';
import { productKeyKeys } from './keys.ts';

/**
 * The writes that withdraw a key. The condition on its mark decides between a withdrawal and a purchase at the same
 * time: whichever comes second finds a state (R12).
 */
function withdrawalOf(table: Table, importId: string, { PK, SK, hash }: AvailableRow): Change[] {
  const change = changes(table);
  return [
    change.remove(`withdraw a key of import ${importId}`, { Key: { PK, SK } }),
    change.update(`mark a key of import ${importId} as withdrawn`, {
      Key: productKeyKeys.knownKey(hash),
      UpdateExpression: 'SET #state = :withdrawn',
      ConditionExpression: 'importId = :import AND attribute_not_exists(#state)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':import': importId, ':withdrawn': 'withdrawn' },
    }),
  ];
}

/** Counts withdrawn keys of an import, in the transaction that withdraws them. */
const countWithdrawn = (table: Table, importId: string, count: number): Change =>
  changes(table).update(`count withdrawn keys of import ${importId}`, {
    Key: productKeyKeys.keyImport(importId),
    UpdateExpression: 'ADD withdrawnCount :count',
    ConditionExpression: '#state IN (:complete, :withdrawing)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ...{ ':count': count, ':complete': 'complete', ':withdrawing': 'withdrawing' },
    },
  });

/** The writes that withdraw keys of an import, and count them. */
export const withdrawal = (
  table: Table,
  importId: string,
  rows: readonly AvailableRow[],
): readonly Change[] => [
  ...rows.flatMap((row) => withdrawalOf(table, importId, row)),
  countWithdrawn(table, importId, rows.length),
];

const markItem = rowSchema({ PK: z.string(), state: z.optional(z.string()) });

/** Finds the positions of withdrawn keys among values. */
export async function findWithdrawn(
  table: Table,
  digest: KeyDigest,
  values: readonly string[],
): Promise<readonly number[]> {
  const marks = await Promise.all(
    values.map(async (value) => productKeyKeys.knownKey(await digest.digest('product-key', value))),
  );
  // A batch may not name an item twice.
  const different = [...new Map(marks.map((mark) => [mark.PK, mark])).values()];
  const found = (await getItems(table, different)).map((item) => markItem.parse(item));
  const withdrawn = new Set(found.filter(({ state }) => state === 'withdrawn').map(({ PK }) => PK));
  return marks.flatMap(({ PK }, position) => (withdrawn.has(PK) ? [position] : []));
}
