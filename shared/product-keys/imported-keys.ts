import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import { findImport, importIdInput } from './import/announce-keys.ts';
import type { KeyImport } from './import/key-import.ts';
import type { KeyImportStore } from './import/key-import-store.ts';
import { poolRecord } from './import/pool-record.ts';
import type { ImportedKey } from './imported-key.ts';
import type { ImportedKeyStore } from './imported-key-store.ts';

export const importedKeyInput = importIdInput.extend({
  keyId: z.string().max(100),
});

export interface Dependencies {
  readonly keyImports: Pick<KeyImportStore, 'find'>;
  readonly importedKeys: ImportedKeyStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** The pool of a key: an issued key has the one that it was issued from, any other that of its import. */
const inPoolOf = ({ productId, version }: KeyImport, key: ImportedKey): ImportedKey =>
  key.state === 'active' || key.state === 'revoked' ? key : { ...key, productId, version };

/** Lists the keys of an import with their states, without their values. */
export const listImportedKeys =
  (dependencies: Pick<Dependencies, 'keyImports' | 'importedKeys'>) =>
  async (
    { importId }: { readonly importId: string },
    page: PageRequest,
  ): Promise<Page<ImportedKey>> => {
    const keyImport = await findImport(dependencies, importId);
    const { items, next } = await dependencies.importedKeys.listKeys(importId, page);
    return { items: items.map((key) => inPoolOf(keyImport, key)), next };
  };

/** Withdraws one key of a complete import that is not given out (R12). A repeat finds it withdrawn. */
export const withdrawKey =
  (dependencies: Dependencies) =>
  async (
    { importId, keyId }: z.output<typeof importedKeyInput>,
    context: Context,
  ): Promise<Outcome<ImportedKey>> => {
    const { importedKeys } = dependencies;
    const keyImport = await findImport(dependencies, importId);
    const found = await importedKeys.findKey(keyId);
    if (found?.importId !== importId) {
      throw new DomainError(
        'KEY_IMPORT_NOT_FOUND',
        because('KEY_OF_IMPORT_NOT_FOUND', { importId, keyId }),
      );
    }
    const key = inPoolOf(keyImport, found);
    if (key.state === 'withdrawn') {
      return { result: key, changes: [] };
    }
    if (key.state !== 'available' || !keyImport.counts) {
      const state = keyImport.counts ? key.state : keyImport.state;
      throw new DomainError('KEY_IMPORT_ENDED', because('KEY_NOT_AVAILABLE', { keyId, state }));
    }
    return {
      result: { ...key, state: 'withdrawn' },
      changes: [
        ...importedKeys.withdrawOne(key),
        poolRecord(dependencies, keyImport, context, {
          operationType: 'withdraw_product_keys',
          before: { state: 'available' },
          after: { state: 'withdrawn', importId, keyId },
        }),
      ],
    };
  };
