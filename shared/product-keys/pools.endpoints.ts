import * as z from 'zod';
import { command, query } from '#shared/platform/http/endpoint.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { type Continuation, list, pageQuery } from '#shared/platform/http/paging.ts';
import { abandonImport } from './import/abandon-import.ts';
import { addPart, addPartInput } from './import/add-part.ts';
import {
  announceKeys,
  announceKeysInput,
  importIdInput,
  readImport,
} from './import/announce-keys.ts';
import { completeImport } from './import/complete-import.ts';
import {
  type Dependencies as ImportDependencies,
  importKeys,
  importKeysInput,
} from './import/import-keys.ts';
import type { KeyImport, KeyPool } from './import/key-import.ts';
import type { KeyPoolStore } from './pool-store.ts';
import type {
  ImportedResponse,
  KeyImportPartResponse,
  KeyImportResponse,
  KeyPoolResponse,
} from './pools.contract.ts';

export type Dependencies = ImportDependencies & {
  readonly keyPools: Pick<KeyPoolStore, 'list'>;
};

const IMPORT = '/v1/operator/keyimports/{importId}' as const;

const importResponse = ({ startedAt, counts, ...facts }: KeyImport) =>
  resource<KeyImportResponse>(
    'KeyImport',
    { ...facts, startedDate: startedAt.toISOString(), ...counts },
    { self: link(`/operator/keyimports/${facts.id}`) },
  );

const poolResponse = ({ lowSince, importIds: _, ...pool }: KeyPool) =>
  resource<KeyPoolResponse>('KeyPool', { ...pool, lowSince: lowSince?.toISOString() }, {});

export const keyPoolEndpoints = (dependencies: Dependencies, paging: Continuation) => ({
  'GET /v1/operator/keypools': list(paging, {
    input: z.object({ ...pageQuery }),
    operation: (_, page) => dependencies.keyPools.list(page),
    self: () => '/operator/keypools',
    show: poolResponse,
  }),
  'POST /v1/operator/keypools': command({
    input: importKeysInput,
    operation: importKeys(dependencies),
    reply: (imported) => ({
      statusCode: 201,
      body: resource<ImportedResponse>('KeyPoolImport', imported, {}),
    }),
  }),
  'POST /v1/operator/keyimports': command({
    input: announceKeysInput,
    operation: announceKeys(dependencies),
    reply: (keyImport) => ({ statusCode: 201, body: importResponse(keyImport) }),
  }),
  [`GET ${IMPORT}` as const]: query({
    input: importIdInput,
    operation: readImport(dependencies),
    reply: ({ keyImport, partsDone }) => ({
      statusCode: 200,
      body: { ...importResponse(keyImport), partsDone },
    }),
  }),
  [`PUT ${IMPORT}/parts/{partNumber}` as const]: command({
    input: addPartInput,
    operation: addPart(dependencies),
    reply: ({ number, keyCount, counts }) => ({
      statusCode: 200,
      body: resource<KeyImportPartResponse>(
        'KeyImportPart',
        { partNumber: number, keyCount, ...counts },
        {},
      ),
    }),
  }),
  [`POST ${IMPORT}/complete` as const]: command({
    bodyless: true,
    input: importIdInput,
    operation: completeImport(dependencies),
    reply: (keyImport) => ({ statusCode: 200, body: importResponse(keyImport) }),
  }),
  // It may be repeated as it is: it takes no request record.
  [`POST ${IMPORT}/abandon` as const]: query({
    input: importIdInput,
    operation: abandonImport(dependencies),
    reply: (body) => ({ statusCode: 200, body }),
  }),
});
