import middy from '@middy/core';
import type { Context as LambdaContext } from 'aws-lambda';
import * as z from 'zod/mini';
import { logger } from '../telemetry/logger.ts';

/** The event of a schedule: the instant that the run was due at. A retry carries the same one. */
const scheduledEvent = z.object({ time: z.iso.datetime({ offset: true }) });

/** The work of one run. Runs may overlap, be killed anywhere, and be repeated. */
export type Job<Result> = (run: JobRun) => Promise<Result>;

export interface JobRun {
  readonly now: Date;
  readonly correlationId: string;
  /** Returns `true` if another piece of work, of so many milliseconds if it is a long one, fits before the run has to end. */
  readonly hasTime: (milliseconds?: number) => boolean;
}

/** Seconds from when a run was due until it was done; 0 if the clock was moved ahead. */
const lagOf = ({ time }: { readonly time: string }): number =>
  Math.max(0, Math.round((Date.now() - Date.parse(time)) / 1000));

/** Time to finish a piece of work that has begun. */
const RESERVE_MILLISECONDS = 10_000;

/** The result of a job, as it is logged. `failedItems` is that of a `DueOutcome`. */
export type JobResult = Record<string, unknown> & { readonly failedItems?: number | undefined };

/** The end of a run, whatever its outcome. */
export interface JobEnd<Result> {
  readonly now: Date;
  readonly correlationId: string;
  readonly startedAt: Date;
  readonly durationMilliseconds: number;
  /** Milliseconds until the function is killed. */
  readonly timeLeft: number;
  /** Its result, or the error with which it failed. */
  readonly outcome: { readonly result: Result } | { readonly error: unknown };
}

/** Reports how many items failed; each has a log line of its own. It quotes no row and no error, which may hold content. */
export class DueItemsFailed extends Error {
  override readonly name = 'DueItemsFailed';
}

/**
 * The handler of every scheduled function: reads the time the run was due at, and writes one log line for the outcome.
 * A run in which items failed logs its counts like any other, and then fails, so that the alarm is raised.
 */
export function jobHandler<Result extends JobResult>(
  /** `event` is the whole event of the run, time included. */
  job: (run: JobRun, event: unknown) => Promise<Result>,
  /** Longest time of a run; without it, a run may take as long as its function. */
  budgetMilliseconds = Number.POSITIVE_INFINITY,
  /** Takes the end of each run, before the run reports it. It must not fail. */
  onEnd: (end: JobEnd<Result>) => Promise<void> = async () => undefined,
) {
  return middy<unknown, Result, Error, LambdaContext>({ timeoutEarlyInMillis: 0 })
    .use({
      after: ({ event, response, context }) => {
        const lagSeconds = lagOf(scheduledEvent.parse(event));
        logger.info('JOB_DONE', { correlationId: context.awsRequestId, lagSeconds, ...response });
        if (response?.failedItems) {
          throw new DueItemsFailed(`${response.failedItems} due items failed.`);
        }
      },
      onError: ({ error, context }) => {
        logger.error('JOB_FAILED', {
          correlationId: context.awsRequestId,
          error: error ?? 'unknown',
        });
      },
    })
    .handler(async (event, context) => {
      const now = new Date(scheduledEvent.parse(event).time);
      // A run never starts before it is due, also where the clock was moved ahead.
      const startedAt = new Date(Math.max(now.getTime(), Date.now()));
      // Lambda counts the remaining time itself, whatever the clock says.
      const atStart = context.getRemainingTimeInMillis();
      const budget = Math.min(atStart, budgetMilliseconds);
      const taken = () => atStart - context.getRemainingTimeInMillis();
      const run = {
        now,
        correlationId: context.awsRequestId,
        hasTime: (milliseconds = 0) => budget - taken() > RESERVE_MILLISECONDS + milliseconds,
      };
      const end = (outcome: JobEnd<Result>['outcome']) =>
        onEnd({
          ...{ now, startedAt, outcome, correlationId: context.awsRequestId },
          ...{ durationMilliseconds: taken(), timeLeft: context.getRemainingTimeInMillis() },
        });
      let result: Result;
      try {
        result = await job(run, event);
      } catch (error) {
        await end({ error });
        throw error;
      }
      await end({ result });
      return result;
    });
}
