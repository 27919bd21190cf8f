import type { MediaChoice, MediaFile } from './media.ts';
import { addDays } from './time.ts';

/** R9: a window is this many downloads or this many days, whichever ends first. */
export const DOWNLOAD_LIMIT = 50;
export const WINDOW_DAYS = 14;

/** One counted download: when, from where, how. */
export interface Download {
  readonly at: Date;
  readonly sourceIp: string;
  /** The product token of the user agent, shortened: `curl/8.5.0`. */
  readonly agent: string;
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
  /** SHA-256 of the URL's token: the store cannot be turned back into a URL. */
  readonly tokenHash: string;
  readonly status: LinkStatus;
  readonly storageKey: string;
  readonly fileName: string;
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

const openWindow = (window: number, now: Date, notAfter: Date) => {
  const fullWindow = addDays(now, WINDOW_DAYS);
  return {
    window,
    openedAt: now,
    expiresAt: fullWindow < notAfter ? fullWindow : notAfter,
    downloadLimit: DOWNLOAD_LIMIT,
    downloadsUsed: 0,
    downloads: [],
    status: 'live' as const,
  };
};

export const createLink = (
  identity: Pick<
    DownloadLink,
    'id' | 'partnerId' | 'customerId' | 'subject' | 'file' | 'tokenHash' | 'notAfter'
  >,
  now: Date,
): DownloadLink => ({
  ...identity,
  storageKey: identity.file.storageKey,
  fileName: identity.file.fileName,
  rotation: 0,
  ...openWindow(1, now, identity.notAfter),
});

/** R10: another 14 days or 50 downloads under the same URL. */
export const renewLink = (link: DownloadLink, now: Date): DownloadLink => ({
  ...link,
  ...openWindow(link.window + 1, now, link.notAfter),
});

/**
 * Another window under another URL; the old one ends at once. The new URL gives the file that is on offer
 * now: under a URL that is out, a file never changes.
 */
export const rotateLink = (
  link: DownloadLink,
  next: Pick<DownloadLink, 'tokenHash' | 'file'>,
  now: Date,
): DownloadLink => ({
  ...renewLink(link, now),
  ...next,
  storageKey: next.file.storageKey,
  fileName: next.file.fileName,
  rotation: link.rotation + 1,
});
