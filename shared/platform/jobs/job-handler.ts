import middy from '@middy/core';
import type { Context as LambdaContext } from 'aws-lambda';
import * as z from 'zod/mini';
import { logger } from '../telemetry/logger.ts';

/** What a schedule sends: the instant that it was due at. A retry carries the same one. */
const scheduledEvent = z.object({ time: z.iso.datetime({ offset: true }) });

/** A run's slice of work. Runs may overlap, be killed anywhere, and be repeated. */
export type Job<Result> = (run: JobRun) => Promise<Result>;

export interface JobRun {
  readonly now: Date;
  readonly correlationId: string;
  /** Whether there is time for another piece, of so many milliseconds if it is a long one, before the run has to end. */
  readonly hasTime: (milliseconds?: number) => boolean;
}

/** From when a run was due until it was done; a clock that was moved ahead has none. */
const lagOf = ({ time }: { readonly time: string }): number =>
  Math.max(0, Math.round((Date.now() - Date.parse(time)) / 1000));

/** Enough to finish a piece that has begun. */
const RESERVE_MILLISECONDS = 10_000;

/** The edge of every scheduled function: the time it was due at, and one log line for the outcome. */
export function jobHandler<Result extends Record<string, unknown>>(
  /** `event` is what it was run with, besides the time. */
  job: (run: JobRun, event: unknown) => Promise<Result>,
  /** How long a run may take; without it, as long as its function. */
  budgetMilliseconds = Number.POSITIVE_INFINITY,
) {
  return middy<unknown, Result, Error, LambdaContext>({ timeoutEarlyInMillis: 0 })
    .use({
      after: ({ event, response, context }) => {
        const lagSeconds = lagOf(scheduledEvent.parse(event));
        logger.info('JOB_DONE', { correlationId: context.awsRequestId, lagSeconds, ...response });
      },
      onError: ({ error, context }) => {
        logger.error('JOB_FAILED', {
          correlationId: context.awsRequestId,
          error: error ?? 'unknown',
        });
      },
    })
    .handler((event, context) => {
      const { time } = scheduledEvent.parse(event);
      // Lambda's own count of what is left tells how long the run has taken, whatever the clock says.
      const atStart = context.getRemainingTimeInMillis();
      const budget = Math.min(atStart, budgetMilliseconds);
      const run = {
        now: new Date(time),
        correlationId: context.awsRequestId,
        hasTime: (milliseconds = 0) => {
          const taken = atStart - context.getRemainingTimeInMillis();
          return budget - taken > RESERVE_MILLISECONDS + milliseconds;
        },
      };
      return job(run, event);
    });
}
