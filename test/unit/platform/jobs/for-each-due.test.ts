import { afterEach, describe, expect, it, vi } from 'vitest';
import { DomainError } from '#shared/platform/errors.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import { forEachDue, forEachDueBatch } from '#shared/platform/jobs/for-each-due.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

const error = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
afterEach(() => {
  vi.clearAllMocks();
});

const MINUTE = 60_000;
const rowOf = (item: string) => ({ key: `row of ${item}`, read: async () => item });
/** Shards by name, each with its pages. */
const queueOf = (shards: Record<string, readonly (readonly string[])[]>): DueQueue<string> =>
  Object.entries(shards).map(([name, pages]) => ({
    name,
    pages: async function* () {
      for (const page of pages) {
        yield page.map(rowOf);
      }
    },
  }));

/** Runs with time for so many milliseconds of work, which passes as the work says. */
function runAt(now: Date, milliseconds = Number.POSITIVE_INFINITY) {
  let left = milliseconds;
  const run = { now, correlationId: 'job', hasTime: (needed = 0) => left > needed };
  return {
    run,
    pass: (taken: number) => {
      left -= taken;
    },
  };
}

describe('forEachDue', () => {
  it('pages each shard to its end', async () => {
    const done: string[] = [];
    const queue = queueOf({ a: [['a1'], ['a2'], ['a3']], b: [['b1']], c: [] });
    const outcome = await forEachDue(runAt(NOW).run, queue, async (item) => {
      done.push(item);
    });
    expect(done.sort()).toEqual(['a1', 'a2', 'a3', 'b1']);
    expect(outcome).toEqual({ skipped: 0, failedItems: undefined, more: false });
  });

  it('R20: logs a shard that cannot be paged, and does all others', async () => {
    const done: string[] = [];
    const broken = {
      name: 'broken',
      pages: async function* () {
        yield [rowOf('first')];
        throw new RangeError('no page');
      },
    };
    const queue = [
      ...queueOf({ a: [['a1'], ['a2']] }),
      broken,
      ...queueOf({ b: [['b1'], ['b2']] }),
    ];
    const outcome = await forEachDue(runAt(NOW).run, queue, async (item) => {
      done.push(item);
    });
    expect(done.sort()).toEqual(['a1', 'a2', 'b1', 'b2', 'first']);
    expect(outcome).toMatchObject({ failedItems: 1, more: false });
    const line = { correlationId: 'job', key: 'broken', error: 'RangeError' };
    expect(error.mock.calls).toEqual([['JOB_ITEM_FAILED', line]]);
  });

  it('counts a conflict as skipped, and logs any other failure by its key and name', async () => {
    const queue = queueOf({ a: [['faster', 'broken', 'sound']] });
    const outcome = await forEachDue(runAt(NOW).run, queue, async (item) => {
      if (item !== 'sound') {
        throw item === 'faster' ? new DomainError('CONFLICT', 'secret') : new TypeError('secret');
      }
    });
    expect(outcome).toEqual({ skipped: 1, failedItems: 1, more: false });
    const line = { correlationId: 'job', key: 'row of broken', error: 'TypeError' };
    expect(error.mock.calls).toEqual([['JOB_ITEM_FAILED', line]]);
  });

  it('R20: ends when time runs out, and says that more is left', async () => {
    const { run, pass } = runAt(NOW, 30);
    const done: string[] = [];
    const outcome = await forEachDue(
      run,
      queueOf({
        a: [
          ['1', '2'],
          ['3', '4'],
        ],
      }),
      async (item) => {
        done.push(item);
        pass(10);
      },
    );
    expect(done).toHaveLength(3);
    expect(outcome).toMatchObject({ more: true });
  });

  it('R20: begins at another shard each minute, at each of them once', async () => {
    const shards = Array.from({ length: 16 }, (_, index) => [`${index}`, [[`${index}`]]] as const);
    const firsts = new Set<string>();
    for (let minute = 0; minute < 16; minute += 1) {
      const { run, pass } = runAt(plusMilliseconds(NOW, minute * MINUTE), 1);
      await forEachDue(run, queueOf(Object.fromEntries(shards)), async (item) => {
        firsts.add(item);
        pass(1);
      });
    }
    expect(firsts.size).toBe(16);
  });

  it.each([1, 5, 15])(
    'R20: items that take the whole run to fail hold up no other, in runs %s minutes apart',
    async (every) => {
      const slow = Array.from({ length: 99 }, (_, index) => `slow-${index}`);
      const done: string[] = [];
      let runs = 0;
      while (done.length === 0 && runs < 400) {
        const { run, pass } = runAt(plusMilliseconds(NOW, runs * every * MINUTE), 50_000);
        await forEachDue(run, queueOf({ a: [[...slow, 'healthy']] }), async (item) => {
          if (item !== 'healthy') {
            pass(50_000);
            throw new Error('It always fails.');
          }
          done.push(item);
        });
        runs += 1;
      }
      expect(done).toEqual(['healthy']);
    },
  );
});

describe('forEachDueBatch', () => {
  const batch = async (
    run: ReturnType<typeof runAt>['run'],
    work: (items: readonly string[]) => Promise<void>,
  ) => forEachDueBatch(run, queueOf({ a: [['1', '2', '3', '4', '5']] }), 2, work);

  it('works on as many items at once as it may', async () => {
    const sizes: number[] = [];
    await batch(runAt(NOW).run, async ({ length }) => {
      sizes.push(length);
    });
    expect(sizes).toEqual([2, 2, 1]);
  });

  it('settles the items of a batch that fails one by one', async () => {
    const done: string[] = [];
    const outcome = await batch(runAt(NOW).run, async (items) => {
      if (items.includes('2')) {
        throw new Error('It always fails.');
      }
      done.push(...items);
    });
    expect(done.sort()).toEqual(['1', '3', '4', '5']);
    expect(outcome).toEqual({ skipped: 0, failedItems: 1, more: false });
  });

  it('leaves the items of a batch that used up the time to fail, and says that more is left', async () => {
    const { run, pass } = runAt(NOW, 10);
    const tried: number[] = [];
    const outcome = await batch(run, async ({ length }) => {
      tried.push(length);
      pass(10);
      throw new Error('It always fails.');
    });
    expect(tried).toEqual([2]);
    expect(outcome).toEqual({ skipped: 0, failedItems: undefined, more: true });
  });
});
