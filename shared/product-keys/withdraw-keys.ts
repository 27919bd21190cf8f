import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import type { KeyDigest } from '#shared/platform/crypto/key-digest.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes, commitTo, LARGEST_COMMIT } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { type AvailableRow, availableRows } from './available-rows.ts';
import { productKeyKeys } from './keys.ts';

/** The row of a key is removed and its mark is changed in one transaction, and the import counts them. */
const KEYS_IN_A_COMMIT = Math.floor((LARGEST_COMMIT - 1) / 2);

/**
 * The writes that withdraw a key. The condition on its mark decides between a withdrawal and a purchase at the same
 * time: whichever comes second finds a state (R12).
 */
export function withdrawal(
  table: Table,
  importId: string,
  { PK, SK, hash }: AvailableRow,
): Change[] {
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
export const countWithdrawn = (table: Table, importId: string, count: number): Change =>
  changes(table).update(`count withdrawn keys of import ${importId}`, {
    Key: productKeyKeys.keyImport(importId),
    UpdateExpression: 'ADD withdrawnCount :count',
    ConditionExpression: '#state IN (:complete, :withdrawing)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ...{ ':count': count, ':complete': 'complete', ':withdrawing': 'withdrawing' },
    },
  });

/** Withdraws up to `limit` keys of an import. A key that a purchase takes meanwhile conflicts; the caller repeats. */
export async function withdrawKeys(table: Table, importId: string, limit: number): Promise<number> {
  const commit = commitTo(table);
  const rows = await availableRows(table, importId, limit);
  for (let start = 0; start < rows.length; start += KEYS_IN_A_COMMIT) {
    const batch = rows.slice(start, start + KEYS_IN_A_COMMIT);
    await commit([
      ...batch.flatMap((row) => withdrawal(table, importId, row)),
      countWithdrawn(table, importId, batch.length),
    ]);
  }
  return rows.length;
}

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
