import { describe, expect, it } from 'vitest';
import { startCancellation } from '#shared/orders/cancellation/cancellation.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { type MemoryStore, memoryStore } from '#test/fakes/memory-store.ts';
import { anOrder, NOW } from '#test/fixtures/fixtures.ts';

const run = { now: NOW, correlationId: 'job', hasTime: () => true };

/** Three orders, each with a cancellation that was interrupted at its start. */
async function interrupted(): Promise<MemoryStore> {
  const store = memoryStore();
  for (const id of ['a', 'b', 'c']) {
    const order = startCancellation(anOrder({ id }), [0], 'request', NOW);
    await store.commit([store.orders.create(order)]);
  }
  return store;
}

describe('finishCancellations', () => {
  it('finishes every cancellation that runs', async () => {
    const store = await interrupted();
    expect(await finishCancellations(store)(run)).toEqual({ finished: 3, skipped: 0, more: false });
    expect(store.orders.all().flatMap(({ lines }) => lines.map(({ state }) => state))).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });

  it('finishes each once when it runs twice at the same time', async () => {
    const store = await interrupted();
    const results = await Promise.all([
      finishCancellations(store)(run),
      finishCancellations(store)(run),
    ]);
    expect(results.reduce((sum, { finished }) => sum + finished, 0)).toBe(3);
    expect(store.ledger.entries.filter(({ chargeType }) => chargeType === 'refund')).toHaveLength(
      3,
    );
  });

  it('is not held up by an order that cannot be finished, and reports it', async () => {
    const store = await interrupted();
    const commit = async (changes: readonly Change[]) => {
      if (changes.some(({ description }) => description === 'save order b')) {
        throw new Error('The table is on fire.');
      }
      await store.commit(changes);
    };
    expect(await finishCancellations({ ...store, commit })(run)).toMatchObject({
      finished: 2,
      failedItems: 1,
    });
    expect(store.orders.all().filter(({ lines }) => lines[0]?.state === 'cancelled')).toHaveLength(
      2,
    );
  });

  it('passes over what somebody else finished meanwhile', async () => {
    const store = await interrupted();
    const commit = async () => {
      throw new DomainError('CONFLICT', 'faster');
    };
    const result = await finishCancellations({ ...store, commit })(run);
    expect(result).toEqual({ finished: 0, skipped: 3, more: false });
  });

  it('stops when its time is over, and says that there is more', async () => {
    const store = await interrupted();
    const result = await finishCancellations(store)({ ...run, hasTime: () => false });
    expect(result).toEqual({ finished: 0, skipped: 0, more: true });
  });
});
