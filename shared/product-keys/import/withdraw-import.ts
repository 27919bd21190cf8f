import type * as z from 'zod';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { because } from '#shared/platform/sentence.ts';
import { type Dependencies as AbandonDependencies, removeKeys } from './abandon-import.ts';
import { findImport, type importIdInput } from './announce-keys.ts';
import type { KeyImport } from './key-import.ts';
import type { KeyImportStore } from './key-import-store.ts';
import { poolRecord } from './pool-record.ts';

export type Dependencies = AbandonDependencies & {
  readonly keyImports: Pick<KeyImportStore, 'withdraw'>;
};

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

/**
 * Withdraws the keys of a complete import that are not given out, so that another import may bring them. Keys that
 * purchases have stay theirs. The caller repeats the request until `withdrawn` is true.
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
    try {
      const keyImport =
        found.state === 'complete' ? await start(dependencies, found, context) : found;
      return { importId, withdrawn: await removeKeys(dependencies, keyImport) };
    } catch (error) {
      // A purchase took one of the keys meanwhile, or another request does the same.
      if (!isDomainError(error, 'CONFLICT')) {
        throw error;
      }
      return { importId, withdrawn: false };
    }
  };
