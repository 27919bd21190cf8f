import * as z from 'zod';
import type { SupplyStore } from '#shared/catalog/supply-store.ts';
import { productIdInput, versionInput } from '#shared/catalog/version-input.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { because } from '#shared/platform/sentence.ts';
import { suggestionFor } from '#shared/platform/text/did-you-mean.ts';
import type { KeyPool } from './import/key-import.ts';
import type { KeyImportStore } from './import/key-import-store.ts';
import { findTypedPool } from './list-pools.ts';
import { daysUntilEmpty, type Week, weeksBefore } from './pool-rate.ts';
import type { KeyPoolStore } from './pool-store.ts';

export const poolIdInput = z.object({ productId: productIdInput, version: versionInput });

/** Keys that are counted of one import: more are as good as this many, and a count reads what it counts. */
export const MOST_COUNTED = 10_000;

export interface CountedImport {
  readonly importId: string;
  readonly left: number;
  readonly issued: number;
  readonly withdrawn: number;
}

export interface CountedPool {
  readonly pool: KeyPool;
  readonly imports: readonly CountedImport[];
  /** The last eight weeks, the current one last. */
  readonly weeks: readonly Week[];
  /** Absent while no key is issued. */
  readonly daysUntilEmpty?: number | undefined;
}

export interface Dependencies {
  readonly keyPools: Pick<KeyPoolStore, 'countIssued' | 'countLeft' | 'findPool' | 'ofProduct'>;
  readonly supplies: SupplyStore;
  readonly keyImports: Pick<KeyImportStore, 'find'>;
}

async function countImport(
  { keyPools, keyImports }: Dependencies,
  importId: string,
): Promise<CountedImport> {
  const [found, left] = await Promise.all([
    keyImports.find(importId),
    keyPools.countLeft(importId, MOST_COUNTED),
  ]);
  const withdrawn = found?.withdrawnCount ?? 0;
  // What was added is left, withdrawn or issued: no purchase has to count.
  const issued = Math.max((found?.counts?.added ?? 0) - left - withdrawn, 0);
  return { importId, left, issued, withdrawn };
}

/** The pool as it is named, or as its product and version were meant. */
async function requirePool(
  dependencies: Dependencies,
  asked: z.output<typeof poolIdInput>,
): Promise<KeyPool> {
  const named = await dependencies.keyPools.findPool(asked.productId, asked.version);
  if (named) {
    return named;
  }
  const { pool, versions } = await findTypedPool(dependencies, asked);
  if (!pool) {
    const { productId, version } = asked;
    const suggestion = suggestionFor(version, versions);
    throw new DomainError(
      'KEY_IMPORT_NOT_FOUND',
      because('KEY_POOL_NOT_FOUND', { productId, version, suggestion }),
    );
  }
  return pool;
}

/** Reads a pool: how many keys each of its imports has left, how many were issued by week, and when it will be empty. */
export const readPool =
  (dependencies: Dependencies) =>
  async (
    asked: z.output<typeof poolIdInput>,
    { now }: Pick<Context, 'now'>,
  ): Promise<CountedPool> => {
    const { keyPools } = dependencies;
    const pool = await requirePool(dependencies, asked);
    const importIds = [...new Set([...(pool.pastImportIds ?? []), ...pool.importIds])];
    const [imports, weeks] = await Promise.all([
      Promise.all(importIds.map((importId) => countImport(dependencies, importId))),
      Promise.all(
        weeksBefore(now).map(async ({ from, to }) => ({
          from,
          issued: await keyPools.countIssued(pool, from, to),
        })),
      ),
    ]);
    const left = imports.reduce((sum, each) => sum + each.left, 0);
    return { pool, imports, weeks, daysUntilEmpty: daysUntilEmpty(left, weeks) };
  };
