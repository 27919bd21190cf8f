import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import { urlSeconds } from './address-life.ts';
import { JOINABLE_MILLISECONDS } from './join.ts';
import { type CountedLink, ENDING_DAYS, ENDING_DOWNLOADS, linkState, TOLD } from './link.ts';
import type { ServedDownload } from './transfer.ts';

/** A link whose window is to be looked at: for downloads that were never fetched, and for its end. */
export interface Review {
  readonly tokenHash: string;
  readonly window: number;
  readonly dueAt: Date;
}

/** The first review: by then, the log of the first downloads is complete. Then one a day. */
const FIRST_REVIEW_MILLISECONDS = 1.5 * MILLISECONDS_PER_DAY;
/** S3 delivers its log within hours, CloudFront within a day. */
const LOG_MILLISECONDS = MILLISECONDS_PER_DAY;

const endingFrom = ({ expiresAt }: Pick<CountedLink, 'expiresAt'>): number =>
  expiresAt.getTime() - ENDING_DAYS * MILLISECONDS_PER_DAY;

type Window = Pick<CountedLink, 'openedAt' | 'expiresAt'>;

/** The next review of a window after an instant; undefined if its end comes first. */
export function nextReview(window: Window, after: Date): Date | undefined {
  const first = window.openedAt.getTime() + FIRST_REVIEW_MILLISECONDS;
  const passed = Math.max(0, Math.floor((after.getTime() - first) / MILLISECONDS_PER_DAY) + 1);
  const times = [first + passed * MILLISECONDS_PER_DAY, endingFrom(window)];
  const next = Math.min(...times.filter((time) => time > after.getTime()));
  return next < window.expiresAt.getTime() ? new Date(next) : undefined;
}

/** True once three days are left, of a window that began with more, unless it was told before. */
export const isEnding = (link: CountedLink, now: Date): boolean =>
  linkState(link, now) === 'active' &&
  link.openedAt.getTime() < endingFrom(link) &&
  now.getTime() >= endingFrom(link) &&
  link.downloadLimit - link.downloadsUsed > ENDING_DOWNLOADS &&
  !link.marks.includes(TOLD.ending);

/**
 * Numbers of the downloads that storage's log, read up to an instant, never names: no byte of them was sent. An address is
 * given its life twice, for a transfer that began at its end; one that was joined may have got another address for a day.
 */
export function unfetched(
  link: CountedLink,
  served: readonly ServedDownload[],
  readUntil: Date,
): readonly number[] {
  const sent = new Set(served.filter(({ bytes }) => bytes > 0).map(({ number }) => number));
  const wait = 2 * urlSeconds(link.sizeBytes) * 1_000 + LOG_MILLISECONDS;
  return link.downloads.flatMap(({ at, resumed, returned }, index) => {
    const settled = at.getTime() + wait + (resumed > 0 ? JOINABLE_MILLISECONDS : 0);
    const isUnfetched = !returned && !sent.has(index + 1) && settled <= readUntil.getTime();
    return isUnfetched ? [index + 1] : [];
  });
}

/** Marks of the events that were told before so many downloads are given back, or now. */
export function toldMarks(link: CountedLink, isTelling: boolean): readonly string[] {
  const left = link.downloadLimit - link.downloadsUsed;
  return [
    ...(isTelling || left <= ENDING_DOWNLOADS ? [TOLD.ending] : []),
    ...(left <= 0 ? [TOLD.exhausted] : []),
  ];
}
