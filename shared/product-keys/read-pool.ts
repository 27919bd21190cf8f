import * as z from 'zod';
import { productIdInput, versionInput } from '#shared/catalog/version-input.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import type { KeyPool } from './import/key-import.ts';
import type { KeyPoolStore } from './pool-store.ts';

export const poolIdInput = z.object({ productId: productIdInput, version: versionInput });

/** Keys that are counted of one import: more are as good as this many, and a count reads what it counts. */
export const MOST_COUNTED = 2_000;

export interface CountedPool {
  readonly pool: KeyPool;
  readonly imports: readonly { readonly importId: string; readonly left: number }[];
}

/** Reads a pool with the keys that each of its imports has left. */
export const readPool =
  ({ keyPools }: { readonly keyPools: Pick<KeyPoolStore, 'findPool' | 'countLeft'> }) =>
  async ({ productId, version }: z.output<typeof poolIdInput>): Promise<CountedPool> => {
    const pool = await keyPools.findPool(productId, version);
    if (!pool) {
      throw new DomainError(
        'KEY_IMPORT_NOT_FOUND',
        because('KEY_POOL_NOT_FOUND', { productId, version }),
      );
    }
    const imports = await Promise.all(
      pool.importIds.map(async (importId) => ({
        importId,
        left: await keyPools.countLeft(importId, MOST_COUNTED),
      })),
    );
    return { pool, imports: imports.filter(({ left }) => left > 0) };
  };
