import { addDays } from '#shared/platform/time.ts';
import type { MediaChoice, MediaFile } from './media/media.ts';

/** R9: a window is this many downloads or this many days, whichever ends first. */
export const DOWNLOAD_LIMIT = 50;
export const WINDOW_DAYS = 14;

/** Who asks, from where, how. */
export interface Visit {
  readonly at: Date;
  readonly sourceIp: string;
  /** The product token of the user agent, shortened: `curl/8.5.0`. */
  readonly agent: string;
}

/** One download that is about to be counted. */
export interface NewDownload extends Visit {
  /** 48 random bits: they tell this download from any other, and its receipt shows them. */
  readonly nonce: string;
}

/** One counted download. */
export interface Download extends NewDownload {
  /** How many more addresses of the file it was given, to go on where it broke off. */
  readonly resumed: number;
}

/** What a link downloads, and for which purchase. */
export interface LinkSubject extends MediaChoice {
  readonly orderId: string;
  readonly lineItemNumber: number;
  readonly productId: string;
  /** For the page: what the visitor is about to download. */
  readonly productTitle: string;
}

/** `replaced`: its URL was rotated away. `ended`: a job has marked the end that came by itself. */
export type LinkStatus = 'live' | 'ended' | 'revoked' | 'replaced';
export type LinkState = 'active' | 'expired' | 'exhausted' | 'revoked' | 'replaced';

/** One opening of a link, and what was taken of it. */
export interface LinkWindow {
  /** 1 for the first. */
  readonly window: number;
  readonly openedAt: Date;
  /** The admin agent who opened it, by principal name. */
  readonly openedBy: string;
  readonly expiresAt: Date;
  readonly downloadLimit: number;
  readonly downloadsUsed: number;
  readonly downloads: readonly Download[];
}

/** The part of a link that a click reads and writes. It stays small: every click pays for its size. */
export interface CountedLink extends LinkWindow {
  readonly id: string;
  readonly partnerId: string;
  readonly customerId: string;
  /** Links that were made before it was kept have none. */
  readonly orderId?: string | undefined;
  /** When its window was decided on, by the clock on the wall; milliseconds. */
  readonly decidedAt: number;
  /** SHA-256 of the URL's token: the store cannot be turned back into a URL. */
  readonly tokenHash: string;
  readonly status: LinkStatus;
  readonly storageKey: string;
  readonly fileName: string;
  /** Bytes of the file. */
  readonly sizeBytes: number;
}

export interface DownloadLink extends CountedLink {
  readonly subject: LinkSubject;
  readonly file: MediaFile;
  /** How often the URL has been rotated; with the id it yields the token again. */
  readonly rotation: number;
  /** The end of the subscription: no window outlives it (R21). */
  readonly notAfter: Date;
}

/** R9: at the instant of expiresAt it has ended; one millisecond earlier it works. */
export function linkState(link: CountedLink, now: Date): LinkState {
  if (link.status === 'revoked' || link.status === 'replaced') {
    return link.status;
  }
  if (link.downloadsUsed >= link.downloadLimit) {
    return 'exhausted';
  }
  return link.status === 'ended' || now >= link.expiresAt ? 'expired' : 'active';
}

/** Who opens a window, and when. */
export interface Opening {
  readonly by: string;
  readonly now: Date;
  /** By the clock on the wall, in milliseconds: tells openings apart that come at once, and nothing else. */
  readonly decidedAt: number;
}

const openWindow = (window: number, { by, now, decidedAt }: Opening, notAfter: Date) => {
  const fullWindow = addDays(now, WINDOW_DAYS);
  return {
    window,
    openedAt: now,
    openedBy: by,
    decidedAt,
    expiresAt: fullWindow < notAfter ? fullWindow : notAfter,
    downloadLimit: DOWNLOAD_LIMIT,
    downloadsUsed: 0,
    downloads: [],
    status: 'live' as const,
  };
};

/** What the counted item repeats of the file, so that a click reads nothing else. */
const servedFile = ({ storageKey, fileName, sizeBytes }: MediaFile) => ({
  storageKey,
  fileName,
  sizeBytes,
});

export const createLink = (
  identity: Pick<
    DownloadLink,
    'id' | 'partnerId' | 'customerId' | 'subject' | 'file' | 'tokenHash' | 'notAfter'
  >,
  opening: Opening,
): DownloadLink => ({
  ...identity,
  orderId: identity.subject.orderId,
  ...servedFile(identity.file),
  rotation: 0,
  ...openWindow(1, opening, identity.notAfter),
});

/** R10: another 14 days or 50 downloads under the same URL. */
export const renewLink = (link: DownloadLink, opening: Opening): DownloadLink => ({
  ...link,
  ...openWindow(link.window + 1, opening, link.notAfter),
});

/**
 * Another window under another URL; the old one ends at once. The new URL gives the file that is on offer
 * now: under a URL that is out, a file never changes.
 */
export const rotateLink = (
  link: DownloadLink,
  next: Pick<DownloadLink, 'tokenHash' | 'file'>,
  opening: Opening,
): DownloadLink => ({
  ...renewLink(link, opening),
  ...next,
  ...servedFile(next.file),
  rotation: link.rotation + 1,
});
