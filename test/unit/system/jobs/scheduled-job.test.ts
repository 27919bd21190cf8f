import type { Context as LambdaContext } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { logger } from '#shared/platform/telemetry/logger.ts';
import type { JobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { scheduledJob } from '#shared/system/jobs/scheduled-job.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);
vi.spyOn(logger, 'error').mockImplementation(() => undefined);
const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
afterEach(() => {
  vi.clearAllMocks();
});

const DUE = { time: '2026-03-01T12:00:00Z' };

/** A context whose time goes by two seconds with each look at it. */
function lambda(remaining = 60_000): LambdaContext {
  let left = remaining + 2_000;
  const getRemainingTimeInMillis = () => {
    left -= 2_000;
    return left;
  };
  return { awsRequestId: 'run-1', getRemainingTimeInMillis } as LambdaContext;
}

function jobOf(
  work: () => Promise<{ ended: number; failedItems?: number; more?: boolean }>,
  record = vi.fn<JobRunStore['record']>(async () => undefined),
) {
  const itemsDone = ({ ended }: { readonly ended: number }) => ended;
  const handler = scheduledJob({ job: 'expire-links', runs: { record }, work, itemsDone });
  return { handler, record, kept: () => record.mock.calls.map(([run]) => run) };
}

describe('a scheduled job', () => {
  it('records when it ran, how long, and how many items it settled', async () => {
    const { handler, kept } = jobOf(async () => ({ ended: 3, more: true }));
    expect(await handler(DUE, lambda())).toEqual({ ended: 3, more: true });
    expect(kept()).toEqual([
      {
        ...{ job: 'expire-links', correlationId: 'run-1', dueAt: new Date(DUE.time) },
        ...{ startedAt: expect.any(Date), durationMilliseconds: 2_000, outcome: 'succeeded' },
        ...{ itemsDone: 3, itemsFailed: 0, more: true },
      },
    ]);
  });

  it('records a run in which items failed, which fails', async () => {
    const { handler, kept } = jobOf(async () => ({ ended: 3, failedItems: 2 }));
    await expect(handler(DUE, lambda())).rejects.toThrow('2 due items failed.');
    expect(kept()).toMatchObject([{ outcome: 'partly', itemsDone: 3, itemsFailed: 2 }]);
  });

  it('records a run that fails by the name of its error, never by its sentence', async () => {
    const { handler, kept } = jobOf(() => Promise.reject(new TypeError('broken')));
    await expect(handler(DUE, lambda())).rejects.toThrow('broken');
    expect(kept()).toMatchObject([{ outcome: 'failed', error: 'TypeError', itemsDone: 0 }]);
    expect(JSON.stringify(kept())).not.toContain('broken');
  });

  it('starts no earlier than it was due, where the clock was moved ahead', async () => {
    const { handler, kept } = jobOf(async () => ({ ended: 0 }));
    await handler({ time: '2999-01-01T00:00:00Z' }, lambda());
    expect(kept()[0]?.startedAt).toEqual(new Date('2999-01-01T00:00:00Z'));
  });

  it('R20: a record that cannot be written changes nothing about the run, and is logged', async () => {
    const { handler } = jobOf(
      async () => ({ ended: 3 }),
      vi.fn<JobRunStore['record']>(() => Promise.reject(new RangeError('no table'))),
    );
    expect(await handler(DUE, lambda())).toEqual({ ended: 3 });
    expect(warn.mock.calls).toEqual([
      [
        'JOB_RUN_NOT_RECORDED',
        { job: 'expire-links', correlationId: 'run-1', error: 'RangeError' },
      ],
    ]);
  });

  it('R20: a job whose record cannot be written fails with its own error', async () => {
    const { handler } = jobOf(
      () => Promise.reject(new Error('its own')),
      vi.fn<JobRunStore['record']>(() => Promise.reject(new Error('no table'))),
    );
    await expect(handler(DUE, lambda())).rejects.toThrow('its own');
  });

  it.each([
    { remaining: 60_000, bound: 55_000 },
    { remaining: 4_100, bound: 500 },
  ])(
    'bounds the write by the time that is left of $remaining ms: $bound ms',
    async ({ remaining, bound }) => {
      const { handler, record } = jobOf(async () => ({ ended: 0 }));
      await handler(DUE, lambda(remaining));
      expect(record.mock.calls[0]?.[2]).toBe(bound);
    },
  );
});
