import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { checkSupply } from '#shared/catalog/check-supply.ts';
import type { SupplyStore } from '#shared/catalog/supply-store.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { addKeys, type Dependencies as PartDependencies, withdrawnIn } from './add-part.ts';
import { openImport } from './announce-keys.ts';
import { type CompleteDependencies, completion } from './complete-import.ts';
import type { KeyCounts } from './key-import.ts';
import type { KeyImportStore } from './key-import-store.ts';
import { keysInput, poolInput } from './key-input.ts';

export const importKeysInput = poolInput.extend({ keys: keysInput });

export type Dependencies = PartDependencies &
  CompleteDependencies & {
    readonly keyImports: KeyImportStore;
    readonly supplies: SupplyStore;
  };

export interface ImportedKeys extends KeyCounts {
  readonly productId: string;
  readonly version: string;
  /** Positions, from 1 on, of keys that were withdrawn earlier and are skipped. */
  readonly withdrawnKeys: readonly number[];
}

/** Imports keys as one part, in one request (R12). Either all of its keys become available, or none does. */
export const importKeys =
  (dependencies: Dependencies) =>
  async (
    { lowMark, keys, ...asked }: z.output<typeof importKeysInput>,
    context: Context,
  ): Promise<Outcome<ImportedKeys>> => {
    const { keyImports, commit } = dependencies;
    const { productId, version } = await checkSupply(dependencies.supplies, asked, 'keys');
    const sha256 = createHash('sha256')
      .update(keys.map((key) => `${key}\n`).join(''))
      .digest('hex');
    const announced = { productId, version, lowMark, keyCount: keys.length, partCount: 1, sha256 };
    const { keyImport, changes } = await openImport(dependencies, announced, context.now);
    if (keyImport.counts) {
      // The same keys were imported before: no key is new.
      const withdrawnKeys = await withdrawnIn(keyImports, keys);
      const result = { productId, version, added: 0, known: keys.length, withdrawnKeys };
      return { result, changes: [] };
    }
    await commit(changes);
    const part = await addKeys({ keyImports, commit }, keyImport, 1, keys);
    await commit(part.changes);
    const done = completion(dependencies, keyImport, [part.result], context);
    const { withdrawnKeys } = part.result;
    const result = { productId, version, ...done.counts, withdrawnKeys };
    return { result, changes: done.changes };
  };
