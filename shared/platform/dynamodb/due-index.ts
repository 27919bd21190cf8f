/** The only index: items due for a job, by time. It is sparse and projects keys only. */
export const DUE_INDEX = 'due';
