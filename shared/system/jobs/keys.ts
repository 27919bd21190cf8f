export const jobKeys = {
  /** The last run of a job. Each job has a partition of its own, so that its role reaches no other one's row. */
  lastRun: (job: string) => ({ PK: `JOB#${job}`, SK: 'LASTRUN' }),
} as const;
