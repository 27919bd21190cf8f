import * as z from 'zod';
import { OPERATORS } from '#shared/platform/http/access.ts';
import { resource } from '#shared/platform/http/envelope.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { collectionOf, resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineList } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { importIdInput } from './import/announce-keys.ts';
import { type ImportedKey, maskOf } from './imported-key.ts';
import { importedKeyInput, listImportedKeys, withdrawKey } from './imported-keys.ts';

const importedKey = resourceOf(
  'ImportedKey',
  {
    id: z.string(),
    importId: z.string(),
    productId: z.string(),
    version: z.string(),
    maskedKey: z.string().meta({ description: 'The end of the key, and no more of it.' }),
    state: z.enum(['available', 'issued', 'revoked', 'withdrawn']),
  },
  {},
);

const keyResponse = ({ hash, state, lastFive, importId, productId, version }: ImportedKey) =>
  resource<Shown<typeof importedKey>>(
    'ImportedKey',
    {
      ...{ id: hash, importId, productId, version, maskedKey: maskOf({ lastFive }) },
      state: state === 'active' ? 'issued' : state,
    },
    {},
  );

export const listImportedKeysRoute = defineList('GET /v1/operator/keyimports/{importId}/keys', {
  id: 'listImportedKeys',
  summary: 'List the keys of an import: their ends, pools and states',
  access: OPERATORS,
  input: importIdInput.extend(pageQuery),
  responses: {
    200: {
      description: 'A page of keys.',
      body: collectionOf('ImportedKeyCollection', importedKey),
    },
  },
  errors: ['KEY_IMPORT_NOT_FOUND'],
  handle: listImportedKeys,
  self: ({ importId }) => `/operator/keyimports/${importId}/keys`,
  show: keyResponse,
});

export const withdrawImportedKeyRoute = defineCommand(
  'POST /v1/operator/keyimports/{importId}/keys/{keyId}/withdraw',
  {
    id: 'withdrawImportedKey',
    summary: 'Withdraw one key that is not given out; no import brings it back',
    access: OPERATORS,
    input: importedKeyInput,
    responses: { 200: { description: 'The key.', body: importedKey } },
    errors: ['KEY_IMPORT_ENDED', 'KEY_IMPORT_NOT_FOUND'],
    takesBody: false,
    handle: withdrawKey,
    respond: (key) => ({ statusCode: 200, body: keyResponse(key) }),
  },
);

export const importedKeyRoutes = [listImportedKeysRoute, withdrawImportedKeyRoute] as const;
