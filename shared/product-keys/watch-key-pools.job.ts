import type { AuditStore } from '#shared/audit/audit-store.ts';
import { jobActor } from '#shared/audit/record.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import type { KeyPool } from './import/key-import.ts';
import type { KeyPoolStore } from './pool-store.ts';

export interface Dependencies {
  readonly keyPools: KeyPoolStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

export interface WatchResult extends Record<string, unknown> {
  readonly pools: number;
  /** Pools that this run was the first to find low. */
  readonly ranLow: number;
  readonly more: boolean;
}

/** What is left of a pool, and which of its imports have any. It counts no further than it must. */
async function lookAt({ keyPools }: Dependencies, pool: KeyPool) {
  let left = 0;
  const importIds: string[] = [];
  for (const id of pool.importIds) {
    // Once the pool has enough, all that matters of an import is whether it has any.
    const count = await keyPools.countLeft(id, left > pool.lowMark ? 1 : pool.lowMark + 1);
    if (count > 0) {
      importIds.push(id);
    }
    left += count;
  }
  return { left, importIds };
}

async function changesOf(
  dependencies: Dependencies,
  pool: KeyPool,
  { now, correlationId }: { readonly now: Date; readonly correlationId: string },
): Promise<{ readonly ranLow: boolean; readonly changes: readonly Change[] }> {
  const { left, importIds } = await lookAt(dependencies, pool);
  const isLow = left <= pool.lowMark;
  const ranLow = isLow && pool.lowSince === undefined;
  const unchanged = importIds.length === pool.importIds.length;
  if (unchanged && isLow === (pool.lowSince !== undefined)) {
    return { ranLow: false, changes: [] };
  }
  const { lowSince = now, ...facts } = pool;
  const saved = dependencies.keyPools.save(pool, {
    ...facts,
    importIds,
    ...(isLow && { lowSince }),
  });
  const { audit, ids } = dependencies;
  const record = audit.append({
    id: ids.sortable(now),
    partnerId: 'operator',
    operationType: 'key_pool_low',
    resourceType: 'key_pool',
    resourceId: `${pool.productId}:${pool.version}`,
    actor: jobActor('watch-key-pools'),
    at: now,
    correlationId,
    after: { left, lowMark: pool.lowMark },
  });
  return { ranLow, changes: ranLow ? [saved, record] : [saved] };
}

/**
 * Finds pools that have run low, and says so once: the record that is written with the mark becomes the event
 * `key-pool-low`. A pool that was filled again can run low again. Imports that are used up leave their pool,
 * so that a purchase looks at one import.
 */
export const watchKeyPools =
  (dependencies: Dependencies): Job<WatchResult> =>
  async (run) => {
    let looked = 0;
    let ranLow = 0;
    const outcome = await forEachDue(run, dependencies.keyPools.watched(), async (pool) => {
      const found = await changesOf(dependencies, pool, run);
      looked += 1;
      // An import or another run may have changed it: the next run looks again.
      await dependencies.commit(found.changes);
      ranLow += found.ranLow ? 1 : 0;
    });
    return { pools: looked, ranLow, more: outcome.more };
  };
