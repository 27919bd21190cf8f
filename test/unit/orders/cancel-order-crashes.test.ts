import { describe, expect, it } from 'vitest';
import { Killed, killedAt, type MemoryStore } from '#test/fakes/memory-store.ts';
import { aliveIn, cancel, refundsIn, runJob, soldStore } from '#test/fixtures/cancellations.ts';

describe('a cancellation that is killed', () => {
  // Start, revocations, end: the last one is the edge's.
  const points = [1, 2, 3].flatMap((nth) => [
    { nth, afterwards: false },
    { nth, afterwards: true },
  ]);

  async function killed(nth: number, afterwards: boolean): Promise<MemoryStore> {
    const store = await soldStore();
    const dying = { ...store, commit: killedAt(store.commit, nth, afterwards) };
    await expect(cancel(dying)).rejects.toThrow(Killed);
    return store;
  }

  it.each(points)(
    'R16: at commit $nth (after it: $afterwards) is finished by the job',
    async ({ nth, afterwards }) => {
      const store = await killed(nth, afterwards);
      await runJob(store);

      const started = nth > 1 || afterwards;
      expect(aliveIn(store)).toHaveLength(started ? 0 : 10);
      expect(refundsIn(store)).toHaveLength(started ? 2 : 0);
      expect(await runJob(store)).toEqual({ finished: 0, skipped: 0, more: false });
    },
  );

  it.each(points)(
    'R23: at commit $nth (after it: $afterwards) is finished by its repeat',
    async ({ nth, afterwards }) => {
      const store = await killed(nth, afterwards);
      const order = await cancel(store);

      expect(order.lines.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
      expect(aliveIn(store)).toEqual([]);
      expect(refundsIn(store)).toHaveLength(2);
    },
  );

  it.each(points)(
    'R16: at commit $nth (after it: $afterwards) is finished once, when repeat and job come together',
    async ({ nth, afterwards }) => {
      const store = await killed(nth, afterwards);
      // The edge decides a command again that lost a commit to the job.
      const repeat = cancel(store).catch(() => cancel(store));
      await Promise.all([repeat, runJob(store), runJob(store)]);

      expect(aliveIn(store)).toEqual([]);
      expect(refundsIn(store)).toHaveLength(2);
      expect((await repeat).lines.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    },
  );

  it('R23: and finished by the job is answered to its repeat', async () => {
    const store = await killed(2, true);
    await runJob(store);
    const order = await cancel(store);
    expect(order.lines.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(refundsIn(store)).toHaveLength(2);
  });
});
