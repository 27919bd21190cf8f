import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import type { CountedLink, Download, Visit } from './link.ts';

/** How long after it was counted a download may go on without a new count. */
export const RESUMABLE_MILLISECONDS = MILLISECONDS_PER_DAY;

/** How many more addresses one counted download is good for: a bad line breaks often, but not without end. */
export const MAXIMUM_RESUMES = 20;

/** Shown by whoever was given a download, to go on with it: which one, and the random bits that only he got. */
export interface Receipt {
  readonly window: number;
  /** 1 for the first download of the window. */
  readonly number: number;
  readonly nonce: string;
}

/** What somebody bases it on that his request goes on with a counted download. */
export type ResumeClaim =
  /** The browser that it was given to sent it back: it may have changed networks since. */
  | { readonly by: 'cookie'; readonly receipt: Receipt }
  /** It was in the URL, which can be passed on: only the client that got it may use it. */
  | { readonly by: 'url'; readonly receipt: Receipt }
  /** No receipt, but a part of the file that is not its beginning. */
  | { readonly by: 'range' };

/** `Chrome/131` and `Chrome/132` are one client: programs update themselves between two days. */
const productOf = ({ agent }: Visit): string => agent.split('/', 1)[0] ?? '';

const isRecent = (download: Download, { at }: Visit): boolean =>
  at.getTime() - download.at.getTime() < RESUMABLE_MILLISECONDS;

const isSameClient = (download: Download, visit: Visit): boolean =>
  download.sourceIp === visit.sourceIp && productOf(download) === productOf(visit);

function holds(claim: ResumeClaim, link: CountedLink, download: Download, visit: Visit): boolean {
  if (claim.by === 'range') {
    return isSameClient(download, visit);
  }
  const { window, nonce } = claim.receipt;
  return (
    window === link.window &&
    nonce === download.nonce &&
    (claim.by === 'url' ? isSameClient(download, visit) : productOf(download) === productOf(visit))
  );
}

/**
 * The number of the counted download that a request goes on with, or nothing. A receipt names it; without one
 * it is the latest that the same client took. Each is good for a day and for `MAXIMUM_RESUMES` addresses.
 */
export function resumableDownload(
  link: CountedLink,
  visit: Visit,
  claim: ResumeClaim,
): number | undefined {
  const named = claim.by === 'range' ? undefined : claim.receipt.number - 1;
  const index = link.downloads.findLastIndex(
    (download, each) =>
      (named === undefined || each === named) &&
      holds(claim, link, download, visit) &&
      isRecent(download, visit) &&
      download.resumed < MAXIMUM_RESUMES,
  );
  return index === -1 ? undefined : index + 1;
}
