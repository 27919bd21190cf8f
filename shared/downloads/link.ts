import { addDays } from '#shared/platform/time.ts';
import type { MediaChoice, MediaFile } from './media/media.ts';

/** R9: a window is this many downloads or this many days, whichever ends first. */
export const DOWNLOAD_LIMIT = 50;
export const WINDOW_DAYS = 14;

/** Past windows of a link that are shown, the latest ones. A window has up to 50 downloads, and R10 knows no last one. */
export const MOST_PAST_WINDOWS = 50;

/** A link is about to end when it has so many downloads left, or so many days: whichever comes first. */
export const ENDING_DOWNLOADS = 5;
export const ENDING_DAYS = 3;

/** Marks of a window whose event was told: no other one follows when a count is given back. No button has such an id. */
export const TOLD = { ending: '!ending', exhausted: '!exhausted' } as const;

/** The visitor: client address and agent. */
export interface Visit {
  readonly at: Date;
  readonly sourceIp: string;
  /** The product token of the user agent, shortened: `curl/8.5.0`. */
  readonly agent: string;
}

/** A download that is about to be counted. */
export interface NewDownload extends Visit {
  /** 48 random bits that identify the download; its receipt contains them. */
  readonly nonce: string;
  /** True if the nonce is that of a button, which can be pressed twice. */
  readonly isPress?: boolean;
}

/** A counted download. */
export interface Download extends NewDownload {
  /** Number of requests that joined it: parts, and what resumed it. */
  readonly resumed: number;
  /** Bytes that its grants may hand out; undefined while only the first one was made. */
  readonly askedBytes?: number | undefined;
  /** True if its count was given back, because storage sent nothing of it. */
  readonly returned?: boolean | undefined;
}

/** The file of a link, and the purchase it belongs to. */
export interface LinkSubject extends MediaChoice {
  readonly orderId: string;
  readonly lineItemNumber: number;
  readonly productId: string;
  /** The title of the download on the page. */
  readonly productTitle: string;
}

/** Tells whether a link is for a choice. A purchase has one link for each version, language and file type (R10). */
export const isLinkOf = (
  { subject }: { readonly subject: LinkSubject },
  choice: MediaChoice & Pick<LinkSubject, 'productId'>,
): boolean =>
  subject.productId === choice.productId &&
  subject.version === choice.version &&
  subject.language === choice.language &&
  subject.fileType === choice.fileType;

/** `replaced`: its URL was rotated. `ended`: it expired, and a job has marked it. */
export type LinkStatus = 'live' | 'ended' | 'revoked' | 'replaced';
export type LinkState = 'active' | 'expired' | 'exhausted' | 'revoked' | 'replaced';

/** A period in which a link works, and the downloads counted in it. */
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
  /** Button presses and open ranges of the window, by which repeats are known. */
  readonly marks: readonly string[];
}

/** The number of a download among those of a window, from 1; 0 if it is none of them. */
export const numberIn = ({ downloads }: LinkWindow, { nonce }: NewDownload): number =>
  downloads.findIndex((download) => download.nonce === nonce) + 1;

/** The part of a link that a click reads and writes. It is small, because every click pays for its size. */
export interface CountedLink extends LinkWindow {
  readonly id: string;
  readonly partnerId: string;
  readonly customerId: string;
  /** Absent on links that were created before this field was stored. */
  readonly orderId?: string | undefined;
  /** The time of the decision to open the window, by the wall clock, in milliseconds. */
  readonly decidedAt: number;
  /** SHA-256 of the URL's token: no URL can be derived from the store. */
  readonly tokenHash: string;
  readonly status: LinkStatus;
  /** The time at which a customer last asked for a new link, since this one ended. */
  readonly requestedAt?: Date | undefined;
  readonly storageKey: string;
  readonly fileName: string;
  /** Bytes of the file. */
  readonly sizeBytes: number;
}

export interface DownloadLink extends CountedLink {
  readonly subject: LinkSubject;
  readonly file: MediaFile;
  /** For whom it is, in the partner's words. No page of the link shows it. */
  readonly note?: string | undefined;
  /** Number of URL rotations; with the id it yields the token. */
  readonly rotation: number;
  /** The end of the subscription, which no window outlives (R21). */
  readonly notAfter: Date;
}

/** R9: a link ends at the instant of expiresAt; one millisecond earlier it works. */
export function linkState(link: CountedLink, now: Date): LinkState {
  if (link.status === 'revoked' || link.status === 'replaced') {
    return link.status;
  }
  if (link.downloadsUsed >= link.downloadLimit) {
    return 'exhausted';
  }
  return link.status === 'ended' || now >= link.expiresAt ? 'expired' : 'active';
}

/** The opener of a window, and the time. */
export interface Opening {
  readonly by: string;
  readonly now: Date;
  /** Wall-clock time in milliseconds, used only to distinguish simultaneous openings. */
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
    marks: [],
    requestedAt: undefined,
    status: 'live' as const,
  };
};

/** The facts of the file that the counted item repeats, so that a click reads no other item. */
const servedFile = ({ storageKey, fileName, sizeBytes }: MediaFile) => ({
  storageKey,
  fileName,
  sizeBytes,
});

export const createLink = (
  identity: Pick<
    DownloadLink,
    'id' | 'partnerId' | 'customerId' | 'subject' | 'file' | 'tokenHash' | 'notAfter' | 'note'
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
 * Opens another window under a new URL; the old URL ends at once. The new URL serves the file that is currently on
 * offer: the file of an issued URL never changes.
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
