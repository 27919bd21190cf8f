import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import type { CountedLink, Download, Visit } from './link.ts';

/** The time after its count in which a download can be resumed without a new count. */
export const RESUMABLE_MILLISECONDS = MILLISECONDS_PER_DAY;

/** The number of additional URLs of one counted download: a bad connection breaks often, but not forever. */
export const MAXIMUM_RESUMES = 20;

/** Presented by the client of a download to resume it: the download's number, and the random bits that only this client received. */
export interface Receipt {
  readonly window: number;
  /** 1 for the first download of the window. */
  readonly number: number;
  readonly nonce: string;
}

/** The evidence that a request resumes a counted download. */
export type ResumeClaim =
  /** Sent back as a cookie by the browser that received it, which may have changed networks since. */
  | { readonly by: 'cookie'; readonly receipt: Receipt }
  /** Sent in the URL, which can be shared: only the client that received it may use it. */
  | { readonly by: 'url'; readonly receipt: Receipt }
  /** No receipt, but a range that does not begin at the start of the file. */
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
 * The number of the counted download that a request resumes, or undefined. A receipt names it; without one it is
 * the latest of the same client. A download can be resumed for a day and for `MAXIMUM_RESUMES` URLs.
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
