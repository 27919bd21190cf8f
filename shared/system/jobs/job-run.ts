import type { JobName, Schedule } from './schedules.ts';

/** The outcome of a run: `partly` if some items failed and the others are done. */
export type RunOutcome = 'succeeded' | 'partly' | 'failed';

/** A run of a job that has ended. */
export interface JobRunRecord {
  readonly job: JobName;
  readonly correlationId: string;
  readonly dueAt: Date;
  readonly startedAt: Date;
  readonly durationMilliseconds: number;
  readonly outcome: RunOutcome;
  readonly itemsDone: number;
  readonly itemsFailed: number;
  /** The run ended for lack of time; the next one resumes. */
  readonly more: boolean;
  /** The name of the error with which the run failed. */
  readonly error?: string | undefined;
}

/** The last run of a job, as it is stored. */
export interface LastRun extends JobRunRecord {
  /** The start of the first run that was ever recorded. */
  readonly firstStartedAt: Date;
  /** The start of the last run that did not fail. */
  readonly succeededAt?: Date | undefined;
}

/** A job with its last run, as the operator sees it. */
export interface JobStatus extends Schedule {
  readonly last: LastRun | undefined;
  /** The instant from which the next run is missed; undefined while it is not. */
  readonly overdueSince: Date | undefined;
}

/** Schedules and clocks are precise to seconds. */
const SLACK_SECONDS = 30;

const plusSeconds = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1_000);

/**
 * Finds the jobs that have not run when they should have. A run is recorded at its end, so a job is overdue when its next
 * run should have ended, had it taken as long as it may. A job without a run is measured from the first run of any job:
 * the service has been running since then.
 */
export function jobStatuses(
  schedules: readonly Schedule[],
  runs: readonly LastRun[],
  now: Date,
): readonly JobStatus[] {
  const lastOf = new Map(runs.map((run) => [run.job, run]));
  const starts = runs.map(({ firstStartedAt }) => firstStartedAt.getTime());
  const runningSince = starts.length === 0 ? undefined : new Date(Math.min(...starts));
  return schedules.map((schedule) => {
    const last = lastOf.get(schedule.job);
    const since = last?.startedAt ?? runningSince;
    const { everySeconds, longestSeconds } = schedule;
    const missed = since && plusSeconds(since, everySeconds + longestSeconds + SLACK_SECONDS);
    return { ...schedule, last, overdueSince: missed && missed < now ? missed : undefined };
  });
}
