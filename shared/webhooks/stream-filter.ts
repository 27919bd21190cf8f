import { DOWNLOAD_LIMIT } from '#shared/downloads/link.ts';

/** Partitions whose changes are events, and the number of downloads that uses up a link. */
export const STREAMED = {
  audit: 'AUDIT#',
  link: 'LINK#',
  usedUp: String(DOWNLOAD_LIMIT),
} as const;
