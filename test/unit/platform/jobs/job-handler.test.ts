import type { Context as LambdaContext } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MINUTE_JOB_MILLISECONDS } from '#shared/platform/jobs/budget.ts';
import { jobHandler } from '#shared/platform/jobs/job-handler.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';

const info = vi.spyOn(logger, 'info').mockImplementation(() => undefined);
const error = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
afterEach(() => {
  vi.clearAllMocks();
});

const lambda = (remaining = 60_000) =>
  ({ awsRequestId: 'run-1', getRemainingTimeInMillis: () => remaining }) as LambdaContext;
const DUE = { time: '2026-03-01T12:00:00Z' };

describe('jobHandler', () => {
  it('R20: gives the job the instant that it was due at, so that a retry does the same', async () => {
    const job = vi.fn<Parameters<typeof jobHandler<{ done: number }>>[0]>(async () => ({
      done: 1,
    }));
    const handler = jobHandler(job);
    expect(await handler(DUE, lambda())).toEqual({ done: 1 });
    expect(job).toHaveBeenCalledWith(
      expect.objectContaining({
        now: new Date('2026-03-01T12:00:00.000Z'),
        correlationId: 'run-1',
      }),
      DUE,
    );
  });

  it('understands an instant with an offset', async () => {
    const handler = jobHandler(async ({ now }) => ({ now }));
    expect(await handler({ time: '2026-03-01T21:00:00+09:00' }, lambda())).toEqual({
      now: new Date('2026-03-01T12:00:00.000Z'),
    });
  });

  it.each([
    { remaining: 10_001, hasTime: true },
    { remaining: 10_000, hasTime: false },
  ])(
    'R20: with $remaining ms left there is time for another piece: $hasTime',
    async ({ remaining, hasTime }) => {
      const handler = jobHandler(async (run) => ({ hasTime: run.hasTime() }));
      expect(await handler(DUE, lambda(remaining))).toEqual({ hasTime });
    },
  );

  it.each([
    { taken: 39_999, hasTime: true },
    { taken: 40_000, hasTime: false },
  ])(
    'R16: a job of each minute has time for another piece after $taken ms: $hasTime, however long its function may run',
    async ({ taken, hasTime }) => {
      let left = 900_000;
      const handler = jobHandler(async (run) => {
        left -= taken;
        return { hasTime: run.hasTime() };
      }, MINUTE_JOB_MILLISECONDS);
      const context = { awsRequestId: 'run-1', getRemainingTimeInMillis: () => left };
      expect(await handler(DUE, context as LambdaContext)).toEqual({ hasTime });
    },
  );

  it.each([
    { milliseconds: 49_999, hasTime: true },
    { milliseconds: 50_000, hasTime: false },
  ])(
    'R7: with 60 000 ms left there is time for a piece of $milliseconds ms: $hasTime',
    async ({ milliseconds, hasTime }) => {
      const handler = jobHandler(async (run) => ({ hasTime: run.hasTime(milliseconds) }));
      expect(await handler(DUE, lambda(60_000))).toEqual({ hasTime });
    },
  );

  it('logs the counts of a run in which items failed, and then fails', async () => {
    const handler = jobHandler(async () => ({ ended: 3, oldestSeconds: 70, failedItems: 2 }));
    await expect(handler(DUE, lambda())).rejects.toThrow('2 due items failed.');
    const line = { correlationId: 'run-1', lagSeconds: expect.any(Number) };
    expect(info.mock.calls).toEqual([
      ['JOB_DONE', { ...line, ended: 3, oldestSeconds: 70, failedItems: 2 }],
    ]);
    const failure = expect.objectContaining({ name: 'DueItemsFailed' });
    expect(error.mock.calls).toEqual([['JOB_FAILED', { correlationId: 'run-1', error: failure }]]);
  });

  it('logs one line for its outcome', async () => {
    await jobHandler(async () => ({ ended: 3 }))(DUE, lambda());
    const line = { correlationId: 'run-1', ended: 3, lagSeconds: expect.any(Number) };
    expect(info.mock.calls).toEqual([['JOB_DONE', line]]);
  });

  it('fails when its job fails, and logs why, so that the alarm is raised', async () => {
    const cause = new Error('broken');
    const handler = jobHandler(() => Promise.reject(cause));
    await expect(handler(DUE, lambda())).rejects.toThrow('broken');
    expect(error.mock.calls).toEqual([['JOB_FAILED', { correlationId: 'run-1', error: cause }]]);
    expect(info).not.toHaveBeenCalled();
  });

  it.each([[{}], [{ time: 'soon' }], [undefined]])(
    'takes no event without a time: %o',
    async (event) => {
      const job = vi.fn(async () => ({}));
      await expect(jobHandler(job)(event, lambda())).rejects.toThrow();
      expect(job).not.toHaveBeenCalled();
    },
  );
});
