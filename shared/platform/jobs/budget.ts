/** Longest time of a run of a job that is due each minute, so that the next run finds the function free. */
export const MINUTE_JOB_MILLISECONDS = 50_000;
