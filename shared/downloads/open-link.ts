import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import type { AskedRange } from './asked-range.ts';
import type { ClickCounter } from './count-download.ts';
import type { DownloadUrls } from './download-urls.ts';
import { type JoinClaim, joinOf } from './join.ts';
import type { CountedLink, Download, NewDownload } from './link.ts';
import { endOf, unknownLink } from './link-end.ts';
import { type Counted, receiptError } from './receipt.ts';

export interface Dependencies {
  readonly clicks: ClickCounter;
  readonly downloadUrls: DownloadUrls;
  readonly hashToken: (token: string) => string;
}

/** A download that was counted, now or earlier, and a URL of its file. */
export interface GrantedDownload {
  readonly url: string;
  readonly receipt: Counted;
  readonly link: CountedLink;
  readonly outcome: 'counted' | 'resumed';
}

/** A request for the file. */
export interface DownloadRequest {
  readonly download: NewDownload;
  readonly asked: AskedRange;
  readonly claims: readonly JoinClaim[];
}

/** The name of a counted download in storage's access log: link, window, number. It grants no access. */
const downloadId = (link: CountedLink, number: number): string =>
  `${link.tokenHash}.${link.window}.${number}`;

/**
 * The URL of a download. Every request of the same download gets the same one until it is renewed: download managers use the
 * URL that one connection was sent to for the parts of the others, and asking again yields nothing new.
 */
async function grantedDownload(
  { downloadUrls }: Dependencies,
  link: CountedLink,
  number: number,
  { download: { at, sourceIp } }: DownloadRequest,
  outcome: GrantedDownload['outcome'],
): Promise<GrantedDownload> {
  const counted = link.downloads[number - 1];
  const nonce = counted?.nonce ?? '';
  const url = await downloadUrls.urlFor(link, downloadId(link, number), sourceIp, {
    now: at,
    since: counted?.at ?? at,
  });
  return { url, receipt: { window: link.window, number, nonce }, link, outcome };
}

const changed = () => new DomainError('CONFLICT', because('LINK_CHANGED'));

/** A button that is pressed twice is one download for so long. */
const PRESS_MILLISECONDS = 10_000;
/** Other clients' downloads may be counted between a read and the write that depends on it. */
const MAXIMUM_ATTEMPTS = 24;
const LONGEST_PAUSE_MILLISECONDS = 100;
/** A join has two marks at most, and each can be set by another request after the read. */
const MAXIMUM_JOINS = 3;

/** Joins the first counted download that one of the claims allows. */
async function join(
  dependencies: Dependencies,
  link: CountedLink,
  request: DownloadRequest,
): Promise<GrantedDownload | undefined> {
  const { download, claims, asked } = request;
  const seconds = dependencies.downloadUrls.lifeOf(link.sizeBytes);
  for (const claim of claims) {
    let read: CountedLink | undefined = link;
    for (let attempt = 1; read && attempt <= MAXIMUM_JOINS; attempt += 1) {
      const found = joinOf(read, download, claim, asked, seconds);
      const result =
        found && (await dependencies.clicks.join(link.tokenHash, { ...found, now: download.at }));
      if (result?.counted) {
        return grantedDownload(dependencies, result.link, result.number, request, 'resumed');
      }
      // Another request of the same download may have taken the first grant of a range or of a renewed URL.
      read = found?.marks.length ? result?.link : undefined;
    }
  }
  return undefined;
}

/** Joins a download of the link, or throws if the request cannot count either. */
async function joinOrRequireRoom(
  dependencies: Dependencies,
  link: CountedLink,
  request: DownloadRequest,
): Promise<GrantedDownload | undefined> {
  const joined = await join(dependencies, link, request);
  if (joined) {
    return joined;
  }
  const end = endOf(link, request.download.at);
  if (end) {
    throw end;
  }
  if (request.claims.some(({ by }) => by === 'url')) {
    throw receiptError();
  }
  return undefined;
}

const isPressedAgain = ({ at }: NewDownload, counted: Download | undefined): boolean =>
  counted !== undefined && at.getTime() - counted.at.getTime() >= PRESS_MILLISECONDS;

/** Counts a download. A failed count gives the link as it is now. */
async function count(
  dependencies: Dependencies,
  tokenHash: string,
  request: DownloadRequest,
  read: CountedLink | undefined,
): Promise<GrantedDownload | CountedLink> {
  const { download } = request;
  // A part counts only if no other part of its client was counted since the link was read.
  const seen = request.asked.kind === 'whole' ? undefined : read?.downloads.length;
  const { counted, link, ...result } = await dependencies.clicks.count(tokenHash, download, seen);
  if (!link) {
    throw unknownLink();
  }
  const number = counted && 'number' in result ? result.number : 0;
  if (number === 0) {
    return link;
  }
  if (isPressedAgain(download, link.downloads[number - 1])) {
    throw new DomainError('CONFLICT', because('BUTTON_PRESSED_BEFORE'));
  }
  return grantedDownload(dependencies, link, number, request, 'counted');
}

/**
 * Grants a URL of the file. A request that belongs to a counted download joins it (docs/link.md); any other one counts
 * as a download, in a single write (R9). Parts that come at once are one download: all but one find that the client's
 * first part was counted meanwhile, and join it.
 */
export const takeDownload =
  (dependencies: Dependencies) =>
  async (token: string, request: DownloadRequest): Promise<GrantedDownload> => {
    const tokenHash = dependencies.hashToken(token);
    const hasClaim = request.claims.length > 0;
    // Evidence of an earlier download is compared with the link; a request without any counts at once.
    let link = hasClaim ? await dependencies.clicks.find(tokenHash) : undefined;
    if (hasClaim && !link) {
      throw unknownLink();
    }
    for (let attempt = 1; attempt <= MAXIMUM_ATTEMPTS; attempt += 1) {
      const joined = link && (await joinOrRequireRoom(dependencies, link, request));
      if (joined) {
        return joined;
      }
      const granted = await count(dependencies, tokenHash, request, link);
      if ('url' in granted) {
        return granted;
      }
      link = granted;
      await pause(Math.random() * Math.min(LONGEST_PAUSE_MILLISECONDS, 2 ** attempt));
    }
    throw changed();
  };
