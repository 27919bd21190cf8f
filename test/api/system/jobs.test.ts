import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { JOB_NAMES } from '#shared/system/jobs/schedules.ts';
import { runJob } from '#test/api/helpers/jobs.ts';
import { operatorOf } from '#test/api/helpers/refund-requests.ts';

const url = inject('serviceUrl');
const jobs = z.object({
  items: z.array(
    z.object({
      job: z.enum(JOB_NAMES),
      isOverdue: z.boolean(),
      lastRun: z
        .object({
          startDate: z.iso.datetime(),
          durationMilliseconds: z.number().positive(),
          outcome: z.enum(['succeeded', 'partly', 'failed']),
          itemsDone: z.int(),
          itemsFailed: z.int(),
        })
        .optional(),
      lastSuccessDate: z.iso.datetime().optional(),
    }),
  ),
});

const listed = async (headers: Record<string, string> = {}) => {
  const operator = await operatorOf(url);
  return jobs.parse((await operator('GET', '/v1/operator/jobs', undefined, headers)).json).items;
};

describe('GET /v1/operator/jobs', () => {
  it('R20: has each job with its last run, which its own role recorded', async () => {
    // A run that fails is recorded, too: other tests may have left what a job fails at.
    await Promise.allSettled(JOB_NAMES.map((job) => runJob(url, job)));
    const recorded = async () =>
      (await listed()).filter(({ lastRun }) => lastRun).map(({ job }) => job);
    await expect.poll(recorded).toEqual(JOB_NAMES);
  });

  it('R20: says of each job that has not run for long that it is overdue', async () => {
    await runJob(url, 'watch-key-pools');
    const later = new Date(Date.now() + 400 * 86_400_000).toISOString();
    const items = await listed({ 'x-countersign-now': later });
    expect(items.find(({ job }) => job === 'watch-key-pools')?.isOverdue).toBe(true);
  });
});
