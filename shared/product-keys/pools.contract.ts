import * as z from 'zod';
import {
  collectionOf,
  instant,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { FolderContract, Shown } from '#shared/platform/http/route-contract.ts';

const pool = { productId: z.string(), version: z.string() };
const counts = {
  added: z.int(),
  known: z.int().meta({ description: 'Left out: the service has or had them.' }),
};

const keyPool = resourceOf(
  'KeyPool',
  { ...pool, lowMark: z.int(), lowSince: instant.optional() },
  {},
);
export type KeyPoolResponse = Shown<typeof keyPool>;

const imported = resourceOf('KeyPoolImport', { ...pool, ...counts }, {});
export type ImportedResponse = Shown<typeof imported>;

const keyImport = resourceOf(
  'KeyImport',
  {
    id: z.string(),
    ...pool,
    keyCount: z.int(),
    partCount: z.int(),
    lowMark: z.int(),
    state: z.enum(['open', 'complete', 'abandoning']),
    startedDate: instant,
    added: counts.added.optional(),
    known: counts.known.optional(),
  },
  ownLink,
);
export type KeyImportResponse = Shown<typeof keyImport>;

const withParts = z
  .object({ ...keyImport.shape, partsDone: z.array(z.int()) })
  .meta({ id: 'KeyImportWithParts' });

const part = resourceOf(
  'KeyImportPart',
  {
    partNumber: z.int(),
    keyCount: z.int(),
    added: counts.added.optional(),
    known: counts.known.optional(),
  },
  {},
);
export type KeyImportPartResponse = Shown<typeof part>;

const IMPORT = '/v1/operator/keyimports/{importId}';

export const contract = {
  'GET /v1/operator/keypools': {
    operationId: 'listKeyPools',
    summary: 'List the pools of product keys',
    replies: {
      200: { description: 'A page of pools.', body: collectionOf('KeyPoolCollection', keyPool) },
    },
  },
  'POST /v1/operator/keypools': {
    operationId: 'importKeys',
    summary: 'Import up to 5,000 product keys at once',
    replies: { 201: { description: 'How many were new.', body: imported } },
    refusals: ['KEY_IMPORT_ENDED'],
  },
  'POST /v1/operator/keyimports': {
    operationId: 'announceKeyImport',
    summary: 'Announce product keys that come in parts',
    replies: { 201: { description: 'The import, new or found again.', body: keyImport } },
  },
  [`GET ${IMPORT}`]: {
    operationId: 'readKeyImport',
    summary: 'Read which parts of an import have come',
    replies: { 200: { description: 'The import.', body: withParts } },
    refusals: ['KEY_IMPORT_NOT_FOUND'],
  },
  [`PUT ${IMPORT}/parts/{partNumber}`]: {
    operationId: 'addKeyImportPart',
    summary: 'Bring the keys of a part',
    replies: { 200: { description: 'The part.', body: part } },
    refusals: ['KEY_IMPORT_ENDED', 'KEY_IMPORT_NOT_FOUND'],
  },
  [`POST ${IMPORT}/complete`]: {
    operationId: 'completeKeyImport',
    summary: 'Open all keys of an import to purchases',
    replies: { 200: { description: 'The import.', body: keyImport } },
    refusals: ['KEY_IMPORT_ENDED', 'KEY_IMPORT_INCOMPLETE', 'KEY_IMPORT_NOT_FOUND'],
  },
  [`POST ${IMPORT}/abandon`]: {
    operationId: 'abandonKeyImport',
    summary: 'Give an import up; send it again until it is abandoned',
    replies: {
      200: {
        description: 'Whether all is given back.',
        body: z.object({ importId: z.string(), abandoned: z.boolean() }),
      },
    },
    refusals: ['KEY_IMPORT_ENDED', 'KEY_IMPORT_NOT_FOUND'],
  },
} as const satisfies FolderContract<'key-pools'>;
