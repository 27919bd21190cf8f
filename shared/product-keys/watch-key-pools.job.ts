import type { AuditStore } from '#shared/audit/audit-store.ts';
import { jobActor } from '#shared/audit/record.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { type DueOutcome, forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import type { KeyPool } from './import/key-import.ts';
import type { KeyPoolStore } from './pool-store.ts';

export interface Dependencies {
  readonly keyPools: KeyPoolStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

export interface WatchKeyPoolsResult extends Record<string, unknown>, DueOutcome {
  readonly pools: number;
  /** Pools that ran low since the previous run. */
  readonly ranLow: number;
}

/** Counts the keys left in a pool, no further than needed, and names the imports that still have keys. */
async function countKeys({ keyPools }: Dependencies, pool: KeyPool) {
  let left = 0;
  const importIds: string[] = [];
  for (const id of pool.importIds) {
    // Once the pool has enough keys, an import only has to show that it is not empty.
    const count = await keyPools.countLeft(id, left > pool.lowMark ? 1 : pool.lowMark + 1);
    if (count > 0) {
      importIds.push(id);
    }
    left += count;
  }
  return { left, importIds };
}

/** Imports without keys that a pool remembers: enough for its counts, and a row of limited size. */
const PAST_IMPORTS = 500;

const pastImports = ({ pastImportIds = [] }: KeyPool, emptied: readonly string[]) =>
  [...pastImportIds, ...emptied].slice(-PAST_IMPORTS);

async function changesOf(
  dependencies: Dependencies,
  pool: KeyPool,
  { now, correlationId }: { readonly now: Date; readonly correlationId: string },
): Promise<{ readonly ranLow: boolean; readonly changes: readonly Change[] }> {
  const { left, importIds } = await countKeys(dependencies, pool);
  const isLow = left <= pool.lowMark;
  const ranLow = isLow && pool.lowSince === undefined;
  const unchanged = importIds.length === pool.importIds.length;
  if (unchanged && isLow === (pool.lowSince !== undefined)) {
    return { ranLow: false, changes: [] };
  }
  const { lowSince = now, ...facts } = pool;
  const emptied = pool.importIds.filter((id) => !importIds.includes(id));
  const saved = dependencies.keyPools.save(pool, {
    ...facts,
    importIds,
    ...(emptied.length > 0 && { pastImportIds: pastImports(pool, emptied) }),
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
 * Finds pools that have run low, and reports each once: the audit record that is written with the mark becomes the event
 * `key-pool-low`. A pool that is refilled can run low again. Imports without keys are removed from their pool, so that
 * a purchase reads one import.
 */
export const watchKeyPools =
  (dependencies: Dependencies): Job<WatchKeyPoolsResult> =>
  async (run) => {
    let pools = 0;
    let ranLow = 0;
    const outcome = await forEachDue(run, dependencies.keyPools.watched(), async (pool) => {
      const found = await changesOf(dependencies, pool, run);
      pools += 1;
      // An import or another run may have changed the pool: the next run reads it again.
      await dependencies.commit(found.changes);
      ranLow += found.ranLow ? 1 : 0;
    });
    return { pools, ranLow, ...outcome };
  };
