import type { Context as LambdaContext } from 'aws-lambda';
import { afterEach, describe, expect, it, vi } from 'vitest';
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

  it('logs one line for what it came to', async () => {
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
