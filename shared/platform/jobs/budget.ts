/** A job that runs each minute ends within this time, so that the next run finds its function free. */
export const MINUTE_JOB_MILLISECONDS = 50_000;
