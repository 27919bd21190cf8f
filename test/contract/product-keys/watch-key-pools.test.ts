import { describe, expect, it } from 'vitest';
import type { Change } from '#shared/platform/change.ts';
import { watchKeyPools } from '#shared/product-keys/watch-key-pools.job.ts';
import { eventsOf } from '#shared/webhooks/event.ts';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

const LATER = plusMilliseconds(NOW, 60_000);
const keysOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}-${index}`);

const watch = (store: Store, now = NOW) =>
  watchKeyPools(store)({ now, correlationId: 'job', hasTime: () => true });
const poolOf = async (store: Store) => (await store.keyPools.list({ size: 10 })).items[0];
async function buy(store: Store, count: number) {
  for (let bought = 0; bought < count; bought += 1) {
    const key = await store.availableKeys.draw('P', '1');
    await store.commit(key ? [store.availableKeys.take(key)] : []);
  }
}

describe.each(STORES)('watch-key-pools %s', (_, open) => {
  it('R20: tells once that a pool is low, at its mark and not above, and again after it was filled', async () => {
    const store = await open();
    await fillPool(store, 'P', '1', keysOf('A', 12), 10);
    await buy(store, 1);
    expect(await watch(store)).toEqual({ pools: 1, ranLow: 0, skipped: 0, more: false });
    await buy(store, 1);
    expect(await watch(store)).toMatchObject({ ranLow: 1 });
    expect(await poolOf(store)).toMatchObject({ lowSince: NOW });
    expect(await watch(store, LATER)).toMatchObject({ ranLow: 0 });
    expect(await poolOf(store)).toMatchObject({ lowSince: NOW });

    await fillPool(store, 'P', '1', keysOf('B', 5), 10);
    expect(await watch(store)).toMatchObject({ ranLow: 0 });
    expect((await poolOf(store))?.lowSince).toBeUndefined();
    await buy(store, 5);
    expect(await watch(store, LATER)).toMatchObject({ ranLow: 1 });
  });

  it('finds the pools of a product, and of no other one that begins like it', async () => {
    const store = await open();
    await fillPool(store, 'P', '1', keysOf('A', 1), 0);
    await fillPool(store, 'P', '2', keysOf('B', 1), 0);
    await fillPool(store, 'P1', '1', keysOf('C', 1), 0);
    const pools = await store.keyPools.ofProduct('P');
    expect(pools.map(({ version }) => version).sort()).toEqual(['1', '2']);
  });

  it('tells of an empty pool, and lets imports go that are used up', async () => {
    const store = await open();
    await fillPool(store, 'P', '1', keysOf('A', 2), 0);
    await fillPool(store, 'P', '1', keysOf('B', 2), 0);
    await buy(store, 3);
    expect(await watch(store)).toMatchObject({ ranLow: 0 });
    // One key is left, and whichever import had none is gone.
    expect((await poolOf(store))?.importIds).toHaveLength(1);
    await buy(store, 1);
    expect(await watch(store)).toMatchObject({ ranLow: 1 });
    expect(await poolOf(store)).toMatchObject({ importIds: [], lowSince: NOW });
    await fillPool(store, 'P', '1', keysOf('C', 1), 0);
    expect(await store.availableKeys.draw('P', '1')).toMatchObject({ value: 'C-0' });
  });

  it('R20: two runs at once tell it once, and an import that came in between is not lost', async () => {
    const store = await open();
    await fillPool(store, 'P', '1', keysOf('A', 1), 5);
    const runs = await Promise.all([watch(store), watch(store)]);
    expect(runs.map(({ ranLow }) => ranLow).sort()).toEqual([0, 1]);

    await buy(store, 1);
    const commit = async (changes: readonly Change[]) => {
      await fillPool(store, 'P', '1', keysOf('B', 9), 5);
      await store.commit(changes);
    };
    const job = watchKeyPools({ ...store, commit });
    expect(await job({ now: LATER, correlationId: 'job', hasTime: () => true })).toMatchObject({
      pools: 1,
    });
    expect(await store.availableKeys.draw('P', '1')).toBeDefined();
  });

  it('stops when its time is over, and says so', async () => {
    const store = await open();
    await fillPool(store, 'P', '1', keysOf('A', 1));
    const job = watchKeyPools(store);
    expect(await job({ now: NOW, correlationId: 'job', hasTime: () => false })).toEqual({
      pools: 0,
      ranLow: 0,
      skipped: 0,
      more: true,
    });
  });
});

describe('that a pool is low', () => {
  it('is an event of the operator', () => {
    const record = {
      ...{ id: 'r', at: NOW, partnerId: 'operator', customerId: undefined, resourceId: 'P:1' },
      correlationId: 'run',
      operationType: 'key_pool_low' as const,
      after: { left: 3, lowMark: 10 },
    };
    expect(eventsOf(record)[0]).toMatchObject({ name: 'key-pool-low', resourceId: 'P:1' });
  });
});
