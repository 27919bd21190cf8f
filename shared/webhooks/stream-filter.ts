import { DOWNLOAD_LIMIT, ENDING_DOWNLOADS } from '#shared/downloads/link.ts';

const counts = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

/** Partitions whose changes are events, and the downloads used at which a link has one. */
export const STREAMED = {
  audit: 'AUDIT#',
  link: 'LINK#',
  /** The sort key of a customer's request for a new link. */
  request: 'ASKED#',
  usedUp: counts(DOWNLOAD_LIMIT, DOWNLOAD_LIMIT),
  /** The last downloads. A charge may skip some of them. */
  ending: counts(DOWNLOAD_LIMIT - ENDING_DOWNLOADS, DOWNLOAD_LIMIT - 1),
  endingOrUsedUp: counts(DOWNLOAD_LIMIT - ENDING_DOWNLOADS, DOWNLOAD_LIMIT),
  unused: counts(0, 0),
  first: counts(1, 1),
} as const;
