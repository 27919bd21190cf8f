import { describe, expect, it, vi } from 'vitest';
import { jobActor } from '#shared/audit/record.ts';
import { startCancellation } from '#shared/orders/cancellation/cancellation.ts';
import { finishCancellation } from '#shared/orders/cancellation/finish-cancellation.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { type MemoryStore, memoryStore } from '#test/fakes/memory-store.ts';
import { aKey, aLink, anOrder, aSku, NOW } from '#test/fixtures/fixtures.ts';
import { issueKey } from '#test/fixtures/key-pools.ts';

const cause = { actor: jobActor('test'), now: NOW, correlationId: 'c' };
const order = startCancellation(anOrder({}, [aSku(), aSku()]), [0], 'request', NOW);

const numbered = (index: number, changes = {}) =>
  aLink({
    id: `link-${index}`,
    tokenHash: `hash-${index}`,
    subject: { ...aLink().subject, language: `language-${index}` },
    ...changes,
  });

/** An order whose first line is being cancelled, with so many links and keys that are out. */
async function cancelling({ links = 0, keys = 0 }): Promise<MemoryStore> {
  const store = memoryStore();
  await store.commit([store.orders.create(order)]);
  for (let index = 0; index < links; index += 1) {
    await store.commit(store.links.create(numbered(index)));
  }
  for (let index = 0; index < keys; index += 1) {
    await issueKey(store, aKey({ version: `version-${index}`, value: `KEY-${index}` }));
  }
  return store;
}

const aliveIn = (store: MemoryStore) => [
  ...store.links.all().filter(({ status }) => status !== 'revoked'),
  ...store.productKeys.all().filter(({ state }) => state === 'active'),
];

describe('finishCancellation', () => {
  it('R16: revokes in commits that a transaction holds, however many there are', async () => {
    const store = await cancelling({ links: 70, keys: 50 });
    const sizes: number[] = [];
    const commit = async (changes: readonly Change[]) => {
      sizes.push(changes.length);
      await store.commit(changes);
    };
    await finishCancellation({ ...store, commit }, order, cause);
    expect(aliveIn(store)).toEqual([]);
    // Each revocation comes with its audit record, and a key's with its mark.
    expect(sizes).toEqual([99, 83, 66, 42]);
  });

  it('R16: revokes what is expired or used up, too, and passes over what is revoked already', async () => {
    const store = await cancelling({});
    const all = [
      numbered(0, { status: 'ended' }),
      numbered(1, { downloadsUsed: 50 }),
      numbered(2, { status: 'revoked' }),
    ];
    await store.commit(all.flatMap((link) => store.links.create(link)));
    await finishCancellation(store, order, cause);
    expect(aliveIn(store)).toEqual([]);
    expect(store.audit.records.map(({ resourceId }) => resourceId)).toEqual(['link-0', 'link-1']);
  });

  it('R16: looks again when another run revoked some meanwhile, and revokes the rest', async () => {
    const store = await cancelling({ links: 3, keys: 2 });
    let commits = 0;
    const commit = async (changes: readonly Change[]) => {
      commits += 1;
      if (commits === 1) {
        await store.commit([store.links.revoke(numbered(1))]);
      }
      await store.commit(changes);
    };
    await finishCancellation({ ...store, commit }, order, cause);
    expect(aliveIn(store)).toEqual([]);
    expect(commits).toBe(2);
    expect(store.audit.recordsOf(order.partnerId)).toHaveLength(4);
  });

  it('R16: says nothing is done while something is in its way, and stops after ten looks', async () => {
    const store = await cancelling({ links: 1 });
    const commit = vi.fn(() => Promise.reject(new DomainError('CONFLICT', 'faster')));
    const finish = finishCancellation({ ...store, commit }, order, cause);
    await expect(finish).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(commit).toHaveBeenCalledTimes(10);
  });

  it('does not try again what broke', async () => {
    const store = await cancelling({ links: 1 });
    const commit = vi.fn(() => Promise.reject(new Error('broken')));
    await expect(finishCancellation({ ...store, commit }, order, cause)).rejects.toThrow('broken');
    expect(commit).toHaveBeenCalledTimes(1);
  });

  it('R24: records the revocations and the end, with states before and after and without a key', async () => {
    const store = await cancelling({ links: 1, keys: 1 });
    const { changes } = await finishCancellation(store, order, cause);
    await store.commit(changes);
    expect(store.audit.recordsOf(order.partnerId)).toMatchObject([
      {
        operationType: 'revoke_software_key',
        resourceType: 'software_key',
        resourceId: `${order.id}:0:PRODUCT1:version-0`,
        before: { state: 'active' },
        after: { state: 'revoked' },
      },
      {
        operationType: 'revoke_software_download_link',
        resourceId: 'link-0',
        before: { state: 'active' },
        after: { state: 'revoked' },
      },
      {
        operationType: 'update_order',
        resourceId: order.id,
        before: { state: 'cancelling' },
        after: { state: 'cancelled', lines: '0' },
        actor: { principalName: 'job:test' },
        partnerId: order.partnerId,
        customerId: order.customerId,
        correlationId: 'c',
      },
    ]);
    expect(JSON.stringify(store.audit.records)).not.toContain(aKey().value);
  });
});
