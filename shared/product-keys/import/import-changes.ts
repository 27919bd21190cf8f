import type { Change } from '#shared/platform/change.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { ROW_VERSION } from '#shared/platform/dynamodb/row.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { productKeyKeys } from '../keys.ts';
import { DEFAULT_LOW_MARK, type KeyImport, type KeyImportPart } from './key-import.ts';

export const whileIn = (state: KeyImport['state'] | KeyImportPart['state']) => ({
  ConditionExpression: '#state = :state',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':state': state },
});

/**
 * Makes the keys of an import available to purchases of its version. The pool keeps its own low mark, unless the import
 * `marks` it with another one.
 */
export const addToPool = (
  table: Table,
  { id, productId, version, lowMark }: KeyImport,
  { marks }: { readonly marks: boolean },
): Change =>
  changes(table).update(`add import ${id} to its pool`, {
    Key: productKeyKeys.keyPool(productId, version),
    UpdateExpression: `SET productId = :product, version = :version, lowMark = ${
      marks && lowMark !== undefined ? ':mark' : 'if_not_exists(lowMark, :mark)'
    }, v = :v, importIds = list_append(if_not_exists(importIds, :none), :id)`,
    ExpressionAttributeValues: {
      ':product': productId,
      ':version': version,
      ':mark': lowMark ?? DEFAULT_LOW_MARK,
      ':v': ROW_VERSION,
      ':none': [],
      ':id': [id],
    },
  });

/** Saves an import. Fails if it has left the given state meanwhile. */
export const saveImport = (table: Table, keyImport: KeyImport, from: KeyImport['state']): Change =>
  changes(table).put(`save import ${keyImport.id} as ${keyImport.state}`, {
    Item: { ...productKeyKeys.keyImport(keyImport.id), ...stored(keyImport) },
    ...whileIn(from),
  });

/** Changes a complete import, without its count of withdrawn keys, which a withdrawal at the same time may change. */
export const changeImport = (
  table: Table,
  { id, productId, version, state }: KeyImport,
  from: KeyImport['state'],
): Change =>
  changes(table).update(`save import ${id} as ${state}`, {
    Key: productKeyKeys.keyImport(id),
    UpdateExpression: 'SET #state = :to, productId = :product, version = :version',
    ...whileIn(from),
    ExpressionAttributeValues: {
      ...whileIn(from).ExpressionAttributeValues,
      ':to': state,
      ':product': productId,
      ':version': version,
    },
  });
