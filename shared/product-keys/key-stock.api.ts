import * as z from 'zod';
import { OPERATORS } from '#shared/platform/http/access.ts';
import { resource } from '#shared/platform/http/envelope.ts';
import { resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { importIdInput } from './import/announce-keys.ts';
import { moveImport, moveImportInput } from './import/move-import.ts';
import { withdrawImport } from './import/withdraw-import.ts';
import { importResponse } from './import-response.ts';
import { keyImport, keyPool } from './pools-schemas.ts';
import { poolIdInput, readPool } from './read-pool.ts';

const countedPool = resourceOf(
  'CountedKeyPool',
  {
    ...{ productId: z.string(), version: z.string(), lowMark: z.int() },
    lowSince: keyPool.shape.lowSince,
    left: z.int().meta({ description: 'Keys not given out; at most 2,000 of an import count.' }),
    imports: z.array(z.object({ importId: z.string(), left: z.int() })),
  },
  {},
);

export const readKeyPoolRoute = defineQuery('GET /v1/operator/keypools/{productId}/{version}', {
  id: 'readKeyPool',
  summary: 'Read how many keys a pool has left, and of which imports',
  access: OPERATORS,
  input: poolIdInput,
  responses: { 200: { description: 'The pool.', body: countedPool } },
  errors: ['KEY_IMPORT_NOT_FOUND'],
  handle: readPool,
  respond: ({ pool: { lowSince, importIds: _, ...pool }, imports }) => ({
    statusCode: 200,
    body: resource<Shown<typeof countedPool>>(
      'CountedKeyPool',
      {
        ...pool,
        lowSince: lowSince?.toISOString(),
        left: imports.reduce((sum, { left }) => sum + left, 0),
        imports,
      },
      {},
    ),
  }),
});

// The request is idempotent by itself: it needs no request record.
export const withdrawKeyImportRoute = defineQuery(
  'POST /v1/operator/keyimports/{importId}/withdraw',
  {
    id: 'withdrawKeyImport',
    summary: 'Withdraw the keys of an import that are not given out; repeat until it is done',
    access: OPERATORS,
    input: importIdInput,
    responses: {
      200: {
        description: 'Whether all of them are withdrawn.',
        body: z.object({ importId: z.string(), withdrawn: z.boolean() }),
      },
    },
    errors: ['KEY_IMPORT_ENDED', 'KEY_IMPORT_NOT_FOUND'],
    handle: withdrawImport,
    respond: (body) => ({ statusCode: 200, body }),
  },
);

export const moveKeyImportRoute = defineCommand('POST /v1/operator/keyimports/{importId}/move', {
  id: 'moveKeyImport',
  summary: 'Move the keys of an import that are not given out to another pool',
  access: OPERATORS,
  input: moveImportInput,
  responses: { 200: { description: 'The import.', body: keyImport } },
  errors: ['CATALOG_NOT_LOADED', 'KEY_IMPORT_ENDED', 'KEY_IMPORT_NOT_FOUND'],
  handle: moveImport,
  respond: (moved) => ({ statusCode: 200, body: importResponse(moved) }),
});

export const keyStockRoutes = [
  readKeyPoolRoute,
  withdrawKeyImportRoute,
  moveKeyImportRoute,
] as const;
