import * as z from 'zod';
import { supplyChecks } from '#shared/catalog/check-supply.ts';
import { productIdInput } from '#shared/catalog/version-input.ts';
import { OPERATORS } from '#shared/platform/http/access.ts';
import { resource } from '#shared/platform/http/envelope.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import { settledFields, settledShape } from '#shared/platform/http/settled-response.ts';
import { abandonImport } from './import/abandon-import.ts';
import { addPart, addPartInput } from './import/add-part.ts';
import {
  announceKeys,
  announceKeysInput,
  importIdInput,
  readImport,
} from './import/announce-keys.ts';
import { completeImport } from './import/complete-import.ts';
import { importKeys, importKeysInput } from './import/import-keys.ts';
import type { KeyPool } from './import/key-import.ts';
import { takeKeysInput } from './import/settle-keys.ts';
import { importResponse } from './import-response.ts';
import { keyStockRoutes } from './key-stock.api.ts';
import { listPools } from './list-pools.ts';
import {
  type ImportedResponse,
  imported,
  type KeyImportPartResponse,
  type KeyPoolResponse,
  keyImport,
  keyPool,
  part,
  withParts,
} from './pools-schemas.ts';

const poolResponse = ({ productId, version, lowMark, lowSince }: KeyPool) =>
  resource<KeyPoolResponse>(
    'KeyPool',
    { productId, version, lowMark, lowSince: lowSince?.toISOString() },
    {},
  );

export const listKeyPoolsRoute = defineList('GET /v1/operator/keypools', {
  id: 'listKeyPools',
  summary: 'List the pools of product keys, all or those of a product',
  access: OPERATORS,
  input: z.object({ ...pageQuery, productId: productIdInput.optional() }),
  responses: {
    200: { description: 'A page of pools.', body: collectionOf('KeyPoolCollection', keyPool) },
  },
  errors: ['CATALOG_NOT_LOADED'],
  handle: listPools,
  self: ({ productId }) => `/operator/keypools${productId ? `?productId=${productId}` : ''}`,
  show: poolResponse,
});

export const importKeysRoute = defineCommand('POST /v1/operator/keypools', {
  id: 'importKeys',
  summary: 'Import up to 5,000 product keys at once',
  access: OPERATORS,
  input: importKeysInput,
  responses: { 201: { description: 'How many were new.', body: imported } },
  errors: ['CATALOG_NOT_LOADED', 'KEY_IMPORT_ENDED'],
  checks: supplyChecks('keys'),
  handle: importKeys,
  respond: ({ withdrawnKeys, ...imported }) => ({
    statusCode: 201,
    body: resource<ImportedResponse>(
      'KeyPoolImport',
      { ...imported, withdrawnKeys: [...withdrawnKeys] },
      {},
    ),
  }),
});

export const announceKeyImportRoute = defineCommand('POST /v1/operator/keyimports', {
  id: 'announceKeyImport',
  summary: 'Announce product keys that are sent in parts',
  access: OPERATORS,
  input: announceKeysInput,
  responses: { 201: { description: 'The import, new or existing.', body: keyImport } },
  errors: ['CATALOG_NOT_LOADED'],
  checks: supplyChecks('keys'),
  handle: announceKeys,
  respond: (keyImport) => ({ statusCode: 201, body: importResponse(keyImport) }),
});

export const readKeyImportRoute = defineQuery('GET /v1/operator/keyimports/{importId}', {
  id: 'readKeyImport',
  summary: 'Read which parts of an import have arrived',
  access: OPERATORS,
  input: importIdInput,
  responses: { 200: { description: 'The import.', body: withParts } },
  errors: ['KEY_IMPORT_NOT_FOUND'],
  handle: readImport,
  respond: ({ keyImport, partsDone }) => ({
    statusCode: 200,
    body: { ...importResponse(keyImport), partsDone },
  }),
});

export const addKeyImportPartRoute = defineCommand(
  'PUT /v1/operator/keyimports/{importId}/parts/{partNumber}',
  {
    id: 'addKeyImportPart',
    summary: 'Add the keys of a part',
    access: OPERATORS,
    input: addPartInput,
    responses: { 200: { description: 'The part.', body: part } },
    errors: ['KEY_IMPORT_ENDED', 'KEY_IMPORT_NOT_FOUND'],
    handle: addPart,
    respond: ({ number, keyCount, counts, withdrawnKeys }) => ({
      statusCode: 200,
      body: resource<KeyImportPartResponse>(
        'KeyImportPart',
        { partNumber: number, keyCount, ...counts, withdrawnKeys: [...withdrawnKeys] },
        {},
      ),
    }),
  },
);

export const completeKeyImportRoute = defineCommand(
  'POST /v1/operator/keyimports/{importId}/complete',
  {
    id: 'completeKeyImport',
    summary: 'Make all keys of an import available to purchases',
    access: OPERATORS,
    input: importIdInput,
    responses: { 200: { description: 'The import.', body: keyImport } },
    errors: ['KEY_IMPORT_ENDED', 'KEY_IMPORT_INCOMPLETE', 'KEY_IMPORT_NOT_FOUND'],
    takesBody: false,
    handle: completeImport,
    respond: (keyImport) => ({ statusCode: 200, body: importResponse(keyImport) }),
  },
);

// The request is idempotent by itself: it needs no request record.
export const abandonKeyImportRoute = defineQuery(
  'POST /v1/operator/keyimports/{importId}/abandon',
  {
    id: 'abandonKeyImport',
    summary: 'Abandon an import',
    description:
      'While the answer has `next`, send it as `after` of another request. Keys that cannot be removed now are passed and named; begin again without `after` to try them once more.',
    access: OPERATORS,
    input: takeKeysInput,
    query: ['after'],
    responses: {
      200: {
        description: 'What this request removed, and whether none is left.',
        body: z.object({
          importId: z.string(),
          abandoned: z.boolean().describe('The import is removed, with all of its keys.'),
          removedKeys: z.int().describe('Keys that this request removed.'),
          ...settledShape('Keys'),
        }),
      },
    },
    errors: ['KEY_IMPORT_ENDED', 'KEY_IMPORT_NOT_FOUND'],
    handle: abandonImport,
    respond: ({ importId, abandoned, ...part }) => ({
      statusCode: 200,
      body: { importId, abandoned, removedKeys: part.done, ...settledFields(part) },
    }),
  },
);

export const keyPoolRoutes = [
  listKeyPoolsRoute,
  importKeysRoute,
  announceKeyImportRoute,
  readKeyImportRoute,
  addKeyImportPartRoute,
  completeKeyImportRoute,
  abandonKeyImportRoute,
  ...keyStockRoutes,
] as const;
