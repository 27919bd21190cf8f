import * as z from 'zod';
import type { KeyImport, KeyPool } from '#shared/domain/key-import.ts';
import type { KeyPoolRepository } from '#shared/domain/key-pool-ports.ts';
import { command, query } from '#shared/http/endpoint.ts';
import { link, resource } from '#shared/http/envelope.ts';
import { type Continuation, list, pageQuery } from '#shared/http/paging.ts';
import { abandonImport } from './abandon-import.ts';
import { addPart, addPartInput } from './add-part.ts';
import { announceKeys, announceKeysInput, importIdInput, readImport } from './announce-keys.ts';
import { completeImport } from './complete-import.ts';
import type {
  ImportedReply,
  KeyImportPartReply,
  KeyImportReply,
  KeyPoolReply,
} from './contract.ts';
import {
  type Dependencies as ImportDependencies,
  importKeys,
  importKeysInput,
} from './import-keys.ts';

export type Dependencies = ImportDependencies & {
  readonly keyPools: Pick<KeyPoolRepository, 'list'>;
};

const IMPORT = '/v1/operator/keyimports/{importId}' as const;

const importWire = ({ startedAt, counts, ...facts }: KeyImport) =>
  resource<KeyImportReply>(
    'KeyImport',
    { ...facts, startedDate: startedAt.toISOString(), ...counts },
    { self: link(`/operator/keyimports/${facts.id}`) },
  );

const poolWire = ({ lowSince, importIds: _, ...pool }: KeyPool) =>
  resource<KeyPoolReply>('KeyPool', { ...pool, lowSince: lowSince?.toISOString() }, {});

export const keyPoolEndpoints = (dependencies: Dependencies, paging: Continuation) => ({
  'GET /v1/operator/keypools': list(paging, {
    input: z.object({ ...pageQuery }),
    operation: (_, page) => dependencies.keyPools.list(page),
    self: () => '/operator/keypools',
    show: poolWire,
  }),
  'POST /v1/operator/keypools': command({
    input: importKeysInput,
    operation: importKeys(dependencies),
    reply: (imported) => ({
      statusCode: 201,
      body: resource<ImportedReply>('KeyPoolImport', imported, {}),
    }),
  }),
  'POST /v1/operator/keyimports': command({
    input: announceKeysInput,
    operation: announceKeys(dependencies),
    reply: (keyImport) => ({ statusCode: 201, body: importWire(keyImport) }),
  }),
  [`GET ${IMPORT}` as const]: query({
    input: importIdInput,
    operation: readImport(dependencies),
    reply: ({ keyImport, partsDone }) => ({
      statusCode: 200,
      body: { ...importWire(keyImport), partsDone },
    }),
  }),
  [`PUT ${IMPORT}/parts/{partNumber}` as const]: command({
    input: addPartInput,
    operation: addPart(dependencies),
    reply: ({ number, keyCount, counts }) => ({
      statusCode: 200,
      body: resource<KeyImportPartReply>(
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
    reply: (keyImport) => ({ statusCode: 200, body: importWire(keyImport) }),
  }),
  // It may be repeated as it is: it takes no request record.
  [`POST ${IMPORT}/abandon` as const]: query({
    input: importIdInput,
    operation: abandonImport(dependencies),
    reply: (body) => ({ statusCode: 200, body }),
  }),
});
