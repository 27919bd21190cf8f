import type * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import type { Commit } from '#shared/platform/change.ts';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because } from '#shared/platform/sentence.ts';
import { KEYS_IN_A_REQUEST } from './abandon-import.ts';
import { findImport, type importIdInput } from './announce-keys.ts';
import type { KeyImport } from './key-import.ts';
import type { KeyImportStore } from './key-import-store.ts';
import { poolRecord } from './pool-record.ts';

export interface Dependencies {
  readonly keyImports: Pick<KeyImportStore, 'endWithdrawal' | 'find' | 'withdraw' | 'withdrawKeys'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

async function start(
  dependencies: Dependencies,
  keyImport: KeyImport,
  context: Context,
): Promise<KeyImport> {
  const { keyImports, commit } = dependencies;
  await commit([
    keyImports.withdraw(keyImport),
    poolRecord(dependencies, keyImport, context, {
      operationType: 'withdraw_product_keys',
      before: { state: keyImport.state },
      after: { state: 'withdrawing', importId: keyImport.id },
    }),
  ]);
  return { ...keyImport, state: 'withdrawing' };
}

/** Withdraws keys of the import. Returns true once none of its keys is available. */
async function takeKeys(
  { keyImports, commit }: Dependencies,
  keyImport: KeyImport,
): Promise<boolean> {
  if ((await keyImports.withdrawKeys(keyImport, KEYS_IN_A_REQUEST)) > 0) {
    return false;
  }
  await commit([keyImports.endWithdrawal(keyImport)]);
  return true;
}

/**
 * Withdraws the keys of a complete import that are not given out. They stay known as withdrawn, so that no later import
 * brings them back by mistake (R12). Keys that purchases have stay theirs. The caller repeats the request until
 * `withdrawn` is true.
 */
export const withdrawImport =
  (dependencies: Dependencies) =>
  async (
    { importId }: z.output<typeof importIdInput>,
    context: Context,
  ): Promise<{ readonly importId: string; readonly withdrawn: boolean }> => {
    const found = await findImport(dependencies, importId);
    if (found.state === 'open' || found.state === 'abandoning') {
      throw new DomainError(
        'KEY_IMPORT_ENDED',
        because('KEY_IMPORT_NOT_POOLED', { importId, state: found.state }),
      );
    }
    if (found.state === 'withdrawn') {
      return { importId, withdrawn: true };
    }
    try {
      const keyImport =
        found.state === 'complete' ? await start(dependencies, found, context) : found;
      return { importId, withdrawn: await takeKeys(dependencies, keyImport) };
    } catch (error) {
      // A purchase took one of the keys meanwhile, or another request does the same.
      if (!isDomainError(error, 'CONFLICT')) {
        throw error;
      }
      return { importId, withdrawn: false };
    }
  };
