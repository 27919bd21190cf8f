import type * as z from 'zod';
import { checkSupply } from '#shared/catalog/check-supply.ts';
import type { SupplyStore } from '#shared/catalog/supply-store.ts';
import { productIdInput, versionInput } from '#shared/catalog/version-input.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import type { KeyPoolStore } from '../pool-store.ts';
import { type AnnounceDependencies, findImport, importIdInput } from './announce-keys.ts';
import type { KeyImport } from './key-import.ts';
import type { KeyImportStore } from './key-import-store.ts';
import { poolRecord } from './pool-record.ts';

export const moveImportInput = importIdInput.extend({
  productId: productIdInput,
  version: versionInput,
});

export type Dependencies = Omit<AnnounceDependencies, 'keyImports'> & {
  readonly supplies: SupplyStore;
  readonly keyImports: Pick<KeyImportStore, 'find' | 'move'>;
  readonly keyPools: Pick<KeyPoolStore, 'findPool' | 'save'>;
};

/**
 * Moves the keys of an import that are not given out to the pool of another version: they were imported for the wrong
 * one. The keys stay sealed where they are; a pool names the imports that it draws from.
 */
export const moveImport =
  (dependencies: Dependencies) =>
  async (
    { importId, ...wanted }: z.output<typeof moveImportInput>,
    context: Context,
  ): Promise<Outcome<KeyImport>> => {
    const { keyImports, keyPools } = dependencies;
    const [keyImport, target] = await Promise.all([
      findImport(dependencies, importId),
      checkSupply(dependencies.supplies, wanted, 'keys'),
    ]);
    const { productId, version } = keyImport;
    if (productId === target.productId && version === target.version) {
      return { result: keyImport, changes: [] };
    }
    const pool = await keyPools.findPool(productId, version);
    if (keyImport.state !== 'complete' || !pool?.importIds.includes(importId)) {
      throw new DomainError(
        'KEY_IMPORT_ENDED',
        because('KEY_IMPORT_EMPTY', { importId, state: keyImport.state }),
      );
    }
    const importIds = pool.importIds.filter((id) => id !== importId);
    const moved: KeyImport = { ...keyImport, ...target };
    return {
      result: moved,
      changes: [
        keyPools.save(pool, { ...pool, importIds }),
        ...keyImports.move(moved),
        poolRecord(dependencies, moved, context, {
          operationType: 'move_product_keys',
          before: { productId, version, importId },
          after: { ...target, importId },
        }),
      ],
    };
  };
