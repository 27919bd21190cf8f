/** The one index: what a job has to look at, by when. Sparse, and it projects keys only. */
export const DUE_INDEX = 'due';
