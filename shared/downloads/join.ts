import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import { renewals } from './address-life.ts';
import { type AskedRange, lengthOf } from './asked-range.ts';
import type { CountedLink, Download, Visit } from './link.ts';
import { receiptOf } from './receipt-text.ts';

/** The time after its count in which requests join a download. */
export const JOINABLE_MILLISECONDS = MILLISECONDS_PER_DAY;

/**
 * A counted download hands out at most this many times the bytes of its file: the first grant, one more for a transfer
 * that broke, and half a file for segments that are asked for twice.
 */
export const BUDGET_FILES = 2.5;
/**
 * A segment costs this share of what it covers: aria2 asks again for each segment whose redirect came together with that of
 * another one, before it follows any. A part of more than half of the file is no segment.
 */
const SEGMENT_SHARE = 1 / 2;
/** A part costs at least this share of its file, so that tiny parts are bounded, too. */
const MOST_PARTS_OF_A_FILE = 2_048;
/** A range to the end costs this share of its file at first: a download manager takes its segment of it. */
const SEGMENTS_OF_A_FILE = 16;
/** The first request for a renewed URL costs at least this share of its file, so that renewals are bounded, too. */
const RENEWALS_OF_A_FILE = 16;

/** Presented by the client of a download to resume it. */
export interface Receipt {
  readonly window: number;
  /** 1 for the first download of the window. */
  readonly number: number;
  readonly code: string;
}

/** The evidence that a request belongs to a counted download. */
export type JoinClaim =
  /** Sent back as a cookie by the browser that received it, which may have changed networks since. */
  | { readonly by: 'cookie'; readonly receipt: Receipt }
  /** Sent in the URL, which can be shared: only the client that received it may use it. */
  | { readonly by: 'url'; readonly receipt: Receipt }
  /** No receipt, but a part of the file. */
  | { readonly by: 'part' };

/** A join that the rules allow: the store decides it once more, in its write. */
export interface Join {
  readonly window: number;
  /** Number of the download. */
  readonly number: number;
  /** Bytes that it takes from the download's budget. */
  readonly cost: number;
  /** The bytes that the download may have handed out before. */
  readonly room: number;
  /**
   * Marks the first request for a range to the end, and the first one for a renewed URL. The same range costs more
   * when it is asked for again, and the same URL less.
   */
  readonly marks: readonly string[];
}

/** `Chrome/131` and `Chrome/132` are one client: programs update themselves between two days. */
const productOf = ({ agent }: Pick<Visit, 'agent'>): string => agent.split('/', 1)[0] ?? '';

const isRecent = (download: Download, { at }: Visit): boolean =>
  at.getTime() - download.at.getTime() < JOINABLE_MILLISECONDS;

const isSameClient = (download: Download, visit: Visit): boolean =>
  download.sourceIp === visit.sourceIp && productOf(download) === productOf(visit);

function holds(claim: JoinClaim, link: CountedLink, download: Download, visit: Visit): boolean {
  if (claim.by === 'part') {
    return isSameClient(download, visit);
  }
  const { window, code } = claim.receipt;
  return (
    window === link.window &&
    code === receiptOf(download.nonce, claim.by) &&
    (claim.by === 'url' ? isSameClient(download, visit) : productOf(download) === productOf(visit))
  );
}

/** The marks that a request sets, unless they are set: of its range to the end, and of the renewed URL that it gets. */
function marksOf(number: number, asked: AskedRange, renewed: number) {
  return {
    range: asked.kind === 'open' ? `${number}@${asked.first.toString(36)}` : undefined,
    renewal: renewed > 0 ? `${number}~${renewed.toString(36)}` : undefined,
  };
}

/** The bytes that a range counts for, each time that it is asked for. */
function weightOf(asked: AskedRange, sizeBytes: number): number {
  const length = lengthOf(asked, sizeBytes);
  const isSegment = asked.kind === 'closed' && length <= Math.ceil(sizeBytes / 2);
  const weight = isSegment ? Math.ceil(length * SEGMENT_SHARE) : length;
  return Math.max(weight, Math.ceil(sizeBytes / MOST_PARTS_OF_A_FILE));
}

/**
 * The bytes that a join costs, and its marks. A range to the end is what download managers send for each of their segments,
 * so the first one from a byte costs a segment; the same one again costs all that it covers.
 */
function priceOf(
  { marks, sizeBytes }: CountedLink,
  number: number,
  asked: AskedRange,
  renewed: number,
): Pick<Join, 'cost' | 'marks'> {
  const { range, renewal } = marksOf(number, asked, renewed);
  const isNew = (mark: string | undefined) => mark !== undefined && !marks.includes(mark);
  const most = isNew(range) ? Math.ceil(sizeBytes / SEGMENTS_OF_A_FILE) : Number.POSITIVE_INFINITY;
  const least = isNew(renewal) ? Math.ceil(sizeBytes / RENEWALS_OF_A_FILE) : 0;
  return {
    cost: Math.max(least, Math.min(most, weightOf(asked, sizeBytes))),
    marks: [range, renewal].filter((mark): mark is string => isNew(mark)),
  };
}

/** The bytes that the grants of a download may hand out at most. */
export const budgetOf = ({ sizeBytes }: Pick<CountedLink, 'sizeBytes'>): number =>
  BUDGET_FILES * sizeBytes;

/**
 * The counted download that a request belongs to, or undefined: the request then counts. A receipt names the download;
 * a part without one belongs to the latest of the same client. Its bytes have to fit the budget of that download, whose URLs
 * live for `lifeSeconds`.
 */
export function joinOf(
  link: CountedLink,
  visit: Visit,
  claim: JoinClaim,
  asked: AskedRange,
  lifeSeconds: number,
): Join | undefined {
  const named = claim.by === 'part' ? undefined : claim.receipt.number - 1;
  const price = (download: Download, each: number) =>
    priceOf(link, each + 1, asked, renewals(visit.at, download.at, lifeSeconds));
  const index = link.downloads.findLastIndex(
    (download, each) =>
      (named === undefined || each === named) &&
      holds(claim, link, download, visit) &&
      isRecent(download, visit) &&
      (download.askedBytes ?? link.sizeBytes) + price(download, each).cost <= budgetOf(link),
  );
  const found = link.downloads[index];
  if (!found) {
    return undefined;
  }
  const { cost, marks } = price(found, index);
  return { window: link.window, number: index + 1, cost, room: budgetOf(link) - cost, marks };
}
