/** The times of a job: the template schedules it by them, and the operator's list finds by them which job is overdue. */
export interface JobTimes {
  readonly everySeconds: number;
  /** Longest time of a run: its function is ended then. */
  readonly longestSeconds: number;
}

const MINUTE = 60;

/** A run ends before the next one is due, or after five minutes. */
export const timesOf = (everyMinutes: number): JobTimes => ({
  everySeconds: everyMinutes * MINUTE,
  longestSeconds: everyMinutes <= 1 ? 50 : 5 * MINUTE,
});

/** The jobs of every stage, by the folder of their function. */
export const JOB_TIMES = {
  // A run reads files of 20 GiB.
  'check-media': { everySeconds: MINUTE, longestSeconds: 15 * MINUTE },
  'expire-links': timesOf(15),
  'expire-subscriptions': timesOf(15),
  'finish-cancellations': timesOf(1),
  // On a day with many downloads the log has more objects than five minutes can read.
  'reconcile-downloads': { everySeconds: 15 * MINUTE, longestSeconds: 14 * MINUTE },
  'retry-webhooks': timesOf(1),
  'watch-key-pools': timesOf(5),
} as const satisfies Record<Exclude<JobName, 'canary'>, JobTimes>;

/** The scheduled jobs. A stage decides whether it has the canary, and how often that runs. */
export const JOB_NAMES = [
  'canary',
  'check-media',
  'expire-links',
  'expire-subscriptions',
  'finish-cancellations',
  'reconcile-downloads',
  'retry-webhooks',
  'watch-key-pools',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

export interface Schedule extends JobTimes {
  readonly job: JobName;
}

/** The schedules of a stage, in the order of their names. */
export const schedulesOf = (canaryMinutes: number | undefined): readonly Schedule[] =>
  JOB_NAMES.flatMap((job): Schedule[] => {
    if (job !== 'canary') {
      return [{ job, ...JOB_TIMES[job] }];
    }
    return canaryMinutes === undefined ? [] : [{ job, ...timesOf(canaryMinutes) }];
  });
