import * as z from 'zod';
import { supplyChecks } from '#shared/catalog/check-supply.ts';
import { OPERATORS } from '#shared/platform/http/access.ts';
import { resource } from '#shared/platform/http/envelope.ts';
import { instant, resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { settledFields, settledShape } from '#shared/platform/http/settled-response.ts';
import { moveImport, moveImportInput } from './import/move-import.ts';
import { takeKeysInput } from './import/settle-keys.ts';
import { withdrawImport } from './import/withdraw-import.ts';
import { importResponse } from './import-response.ts';
import { importedKeyRoutes } from './imported-keys.api.ts';
import { keyImport, keyPool } from './pools-schemas.ts';
import { type CountedPool, poolIdInput, readPool } from './read-pool.ts';

const count = z.int();
const countedImport = z.object({
  importId: z.string(),
  ...{ left: count, issued: count, withdrawn: count },
});

const countedPool = resourceOf(
  'CountedKeyPool',
  {
    ...{ productId: z.string(), version: z.string(), lowMark: z.int() },
    lowSince: keyPool.shape.lowSince,
    left: count.meta({ description: 'Keys not given out; at most 10,000 of an import count.' }),
    issued: count.meta({ description: 'Keys of its imports that purchases have.' }),
    withdrawn: count,
    daysUntilEmpty: count.optional().meta({
      description: 'At the rate of the last eight weeks, from the first one with an issued key on.',
    }),
    weeks: z
      .array(z.object({ from: instant, issued: count }))
      .meta({ description: 'The last eight spans of seven days, the one that ends now last.' }),
    imports: z.array(countedImport).meta({ description: 'Imports that have keys left.' }),
    pastImports: z
      .array(countedImport)
      .meta({ description: 'Imports whose keys are all issued or withdrawn.' }),
  },
  {},
);

const sumOf = (imports: CountedPool['imports'], of: 'left' | 'issued' | 'withdrawn') =>
  imports.reduce((sum, each) => sum + each[of], 0);

const countedResponse = ({ pool, imports, weeks, daysUntilEmpty }: CountedPool) =>
  resource<Shown<typeof countedPool>>(
    'CountedKeyPool',
    {
      ...{ productId: pool.productId, version: pool.version, lowMark: pool.lowMark },
      lowSince: pool.lowSince?.toISOString(),
      left: sumOf(imports, 'left'),
      issued: sumOf(imports, 'issued'),
      withdrawn: sumOf(imports, 'withdrawn'),
      daysUntilEmpty,
      weeks: weeks.map(({ from, issued }) => ({ from: from.toISOString(), issued })),
      imports: imports.filter(({ left }) => left > 0),
      pastImports: imports.filter(({ left }) => left === 0),
    },
    {},
  );

export const readKeyPoolRoute = defineQuery('GET /v1/operator/keypools/{productId}/{version}', {
  id: 'readKeyPool',
  summary: 'Read how many keys a pool has left, and when it will be empty',
  access: OPERATORS,
  input: poolIdInput,
  responses: { 200: { description: 'The pool.', body: countedPool } },
  errors: ['CATALOG_NOT_LOADED', 'KEY_IMPORT_NOT_FOUND'],
  handle: readPool,
  respond: (counted) => ({ statusCode: 200, body: countedResponse(counted) }),
});

// The request is idempotent by itself: it needs no request record.
export const withdrawKeyImportRoute = defineQuery(
  'POST /v1/operator/keyimports/{importId}/withdraw',
  {
    id: 'withdrawKeyImport',
    summary: 'Withdraw the keys of an import that are not given out',
    access: OPERATORS,
    description:
      'While the answer has `next`, send it as `after` of another request. Keys that cannot be withdrawn now are passed and named; begin again without `after` to try them once more.',
    input: takeKeysInput,
    query: ['after'],
    responses: {
      200: {
        description: 'What this request withdrew, and whether none is left.',
        body: z.object({
          importId: z.string(),
          withdrawn: z.boolean().describe('No key of the import is left.'),
          withdrawnKeys: z.int().describe('Keys that this request withdrew.'),
          ...settledShape('Keys'),
        }),
      },
    },
    errors: ['KEY_IMPORT_ENDED', 'KEY_IMPORT_NOT_FOUND'],
    handle: withdrawImport,
    respond: ({ importId, withdrawn, ...part }) => ({
      statusCode: 200,
      body: { importId, withdrawn, withdrawnKeys: part.done, ...settledFields(part) },
    }),
  },
);

export const moveKeyImportRoute = defineCommand('POST /v1/operator/keyimports/{importId}/move', {
  id: 'moveKeyImport',
  summary: 'Move the keys of an import that are not given out to another pool',
  access: OPERATORS,
  input: moveImportInput,
  responses: { 200: { description: 'The import.', body: keyImport } },
  errors: ['CATALOG_NOT_LOADED', 'KEY_IMPORT_ENDED', 'KEY_IMPORT_NOT_FOUND'],
  checks: supplyChecks('keys'),
  handle: moveImport,
  respond: (moved) => ({ statusCode: 200, body: importResponse(moved) }),
});

export const keyStockRoutes = [
  readKeyPoolRoute,
  withdrawKeyImportRoute,
  moveKeyImportRoute,
  ...importedKeyRoutes,
] as const;
