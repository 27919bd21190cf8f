import {
  type JobEnd,
  type JobResult,
  type JobRun,
  jobHandler,
} from '#shared/platform/jobs/job-handler.ts';
import { errorName, logger } from '#shared/platform/telemetry/logger.ts';
import type { JobRunRecord } from './job-run.ts';
import type { JobRunStore } from './job-run-store.ts';
import type { JobName } from './schedules.ts';

interface ScheduledJob<Result> {
  readonly job: JobName;
  readonly runs: Pick<JobRunStore, 'record'>;
  readonly work: (run: JobRun) => Promise<Result>;
  /** Counts the items that a run has settled. */
  readonly itemsDone: (result: Result) => number;
  /** Longest time of a run. @default as long as the function may take */
  readonly budgetMilliseconds?: number;
}

/** Time that is left to the run itself after its row is written. */
const RESERVE_MILLISECONDS = 1_000;
const SHORTEST_WRITE = 500;

function outcomeOf<Result extends JobResult>(
  { outcome }: JobEnd<Result>,
  itemsDone: (result: Result) => number,
): Pick<JobRunRecord, 'outcome' | 'itemsDone' | 'itemsFailed' | 'more' | 'error'> {
  if ('error' in outcome) {
    const error = errorName(outcome.error);
    return { outcome: 'failed', itemsDone: 0, itemsFailed: 0, more: false, error };
  }
  const { result } = outcome;
  const itemsFailed = result.failedItems ?? 0;
  return {
    ...{ outcome: itemsFailed > 0 ? 'partly' : 'succeeded', itemsFailed },
    ...{ itemsDone: itemsDone(result), more: result['more'] === true },
  };
}

/**
 * The handler of a job that runs by a schedule: as `jobHandler`, and the end of each run is recorded for the operator. A
 * record that cannot be written is logged, and the run ends as it would have ended without.
 */
export const scheduledJob = <Result extends JobResult>({
  job,
  runs,
  work,
  itemsDone,
  budgetMilliseconds,
}: ScheduledJob<Result>) =>
  jobHandler(work, budgetMilliseconds, async (end) => {
    const { now: dueAt, startedAt, durationMilliseconds, correlationId, timeLeft } = end;
    try {
      await runs.record(
        {
          ...{ job, correlationId, dueAt, startedAt, durationMilliseconds },
          ...outcomeOf(end, itemsDone),
        },
        new Date(),
        Math.max(SHORTEST_WRITE, timeLeft - RESERVE_MILLISECONDS),
      );
    } catch (error) {
      logger.warn('JOB_RUN_NOT_RECORDED', { job, correlationId, error: errorName(error) });
    }
  });
