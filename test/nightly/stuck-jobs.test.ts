import { describe, expect, it } from 'vitest';
import { shardOf } from '#shared/platform/dynamodb/shards.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import { DUE, type StuckJob } from '#test/contract/platform/stuck-job.ts';
import { STUCK_JOBS } from '#test/contract/platform/stuck-job-cases.ts';
import { STORES } from '#test/helpers/stores.ts';

const RUN = { now: DUE, correlationId: 'job', hasTime: () => true };
/** No page of a shard holds as many rows. */
const STUCK = 101;

const IDS = Array.from({ length: 16 * 2 * STUCK }, (_, index) => `item-${1_000 + index}`);
const isWithFirst = (id: string) => shardOf(id) === shardOf('item-1000');
/** Ids of one shard, and ids of others, each in the order in which they sort. */
const TOGETHER = IDS.filter(isWithFirst);
const ELSEWHERE = IDS.filter((id) => !isWithFirst(id));

async function putAll({ put }: StuckJob, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) {
    await put(id, position);
  }
}

/** Numbers of rows by shard, of those shards that have any; the most first. */
async function rowsByShard(queue: DueQueue<unknown>): Promise<number[]> {
  const counts = await Promise.all(
    queue.map(async ({ pages }) => {
      let count = 0;
      for await (const rows of pages()) {
        count += rows.length;
      }
      return count;
    }),
  );
  return counts.filter((count) => count > 0).sort((a, b) => b - a);
}

/** The ids share a shard, and one other is elsewhere; all pools of keys are in one part. */
async function expectShards({ queue }: StuckJob, together: number): Promise<void> {
  if (queue) {
    const shards = queue();
    expect(await rowsByShard(shards)).toEqual(shards.length === 1 ? [together + 1] : [together, 1]);
  }
}

describe.each(STUCK_JOBS)('%s', (_, jobOn) => {
  describe.each(STORES)('%s', (__, open) => {
    it('does the others of the same shard and of other shards when a row does not parse', async () => {
      const job = jobOn(await open());
      const [bad = '', ...healthy] = [...TOGETHER.slice(0, 3), ...ELSEWHERE.slice(0, 1)];
      await putAll(job, [bad, ...healthy]);
      await expectShards(job, 3);
      await job.spoil(bad);
      expect(await job.run(RUN)).toMatchObject({ failedItems: 1, more: false });
      expect(await Promise.all(healthy.map(job.isDone))).toEqual([true, true, true]);
    });

    it('reaches items behind more failing ones of their shard than a page holds', async () => {
      const job = jobOn(await open());
      const stuck = TOGETHER.slice(0, STUCK);
      const healthy = [...TOGETHER.slice(STUCK, STUCK + 1), ...ELSEWHERE.slice(-1)];
      await putAll(job, [...stuck, ...healthy]);
      await expectShards(job, STUCK + 1);
      const result = await job.run(RUN, new Set(stuck));
      expect(result).toMatchObject({ failedItems: STUCK, more: false });
      expect(await Promise.all(healthy.map(job.isDone))).toEqual([true, true]);
    });
  });
});
