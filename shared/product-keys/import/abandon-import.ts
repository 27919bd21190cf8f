import type * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { actorOf } from '#shared/audit/record.ts';
import type { Commit } from '#shared/platform/change.ts';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because } from '#shared/platform/sentence.ts';
import { findImport, type importIdInput } from './announce-keys.ts';
import type { KeyImport } from './key-import.ts';
import type { KeyImportStore } from './key-import-store.ts';

export interface Dependencies {
  readonly keyImports: Pick<KeyImportStore, 'abandon' | 'find' | 'remove' | 'returnKeys'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

/** Keys that one request removes: its transactions take a small part of the function's time. */
export const KEYS_IN_A_REQUEST = 2_000;

async function start(
  { keyImports, audit, ids, commit }: Dependencies,
  keyImport: KeyImport,
  { caller, now, correlationId }: Context,
): Promise<void> {
  const { id, productId, version } = keyImport;
  const record = audit.append({
    id: ids.sortable(now),
    partnerId: 'operator',
    operationType: 'abandon_product_keys',
    resourceType: 'key_pool',
    resourceId: `${productId}:${version}`,
    actor: actorOf(caller),
    at: now,
    correlationId,
    before: { state: keyImport.state },
    after: { state: 'abandoning', importId: id },
  });
  await commit([keyImports.abandon(keyImport), record]);
}

/** Removes keys of the import. Returns true once all of them are removed. */
async function removeKeys(
  { keyImports, commit }: Pick<Dependencies, 'keyImports' | 'commit'>,
  keyImport: KeyImport,
): Promise<boolean> {
  if ((await keyImports.returnKeys(keyImport, KEYS_IN_A_REQUEST)) > 0) {
    return false;
  }
  await commit([keyImports.remove(keyImport)]);
  return true;
}

/**
 * Abandons an import: its keys are removed, so that another import may contain them. The caller repeats the request
 * until `abandoned` is true.
 */
export const abandonImport =
  (dependencies: Dependencies) =>
  async (
    { importId }: z.output<typeof importIdInput>,
    context: Context,
  ): Promise<{ readonly importId: string; readonly abandoned: boolean }> => {
    const keyImport = await findImport(dependencies, importId);
    if (keyImport.state !== 'open' && keyImport.state !== 'abandoning') {
      throw new DomainError('KEY_IMPORT_ENDED', because('KEY_IMPORT_COMPLETE', { importId }));
    }
    try {
      if (keyImport.state === 'open') {
        await start(dependencies, keyImport, context);
      }
      return {
        importId,
        abandoned: await removeKeys(dependencies, { ...keyImport, state: 'abandoning' }),
      };
    } catch (error) {
      // Another request does the same.
      if (!isDomainError(error, 'CONFLICT')) {
        throw error;
      }
      return { importId, abandoned: false };
    }
  };
