import { DomainError, type ErrorCode } from '#shared/platform/errors.ts';
import type { ClickCounter } from './count-download.ts';
import type { DownloadUrls } from './download-urls.ts';
import {
  type CountedLink,
  type DownloadLink,
  type LinkState,
  linkState,
  type NewDownload,
  type Visit,
} from './link.ts';
import { type Receipt, type ResumeClaim, resumableDownload } from './resume.ts';

export interface Dependencies {
  readonly clicks: ClickCounter;
  readonly downloadUrls: DownloadUrls;
  readonly hashToken: (token: string) => string;
}

const ENDS = {
  expired: ['LINK_EXPIRED', 'Its time is over.'],
  exhausted: ['LINK_EXHAUSTED', 'All of its downloads have been used.'],
  revoked: ['LINK_REVOKED', 'The purchase was cancelled.'],
  replaced: ['LINK_REPLACED', 'It was replaced by a new link.'],
} as const satisfies Record<Exclude<LinkState, 'active'>, readonly [ErrorCode, string]>;

/** Why a link does not work, with the state in the error's data; nothing for one that works. */
function endOf(link: CountedLink, now: Date): DomainError | undefined {
  const state = linkState(link, now);
  if (state === 'active') {
    return undefined;
  }
  const [code, why] = ENDS[state];
  return new DomainError(
    code,
    `This download link has ended. ${why} Ask the company that sent it to you for another one.`,
    { data: [state] },
  );
}

const unknown = () =>
  new DomainError(
    'LINK_NOT_FOUND',
    'There is no such download link. Check that the address is complete.',
  );

/** A download that was counted, now or earlier, and an address of its bytes. */
export interface GrantedDownload {
  readonly url: string;
  readonly receipt: Receipt;
}

/** Names a counted download in storage's log: link, window, number. It opens nothing. */
const downloadId = (link: CountedLink, number: number): string =>
  `${link.tokenHash}.${link.window}.${number}`;

async function taken(
  { downloadUrls }: Dependencies,
  link: CountedLink,
  number: number,
  address: string,
): Promise<GrantedDownload> {
  const nonce = link.downloads[number - 1]?.nonce ?? '';
  return {
    url: await downloadUrls.urlFor(link, downloadId(link, number), address),
    receipt: { window: link.window, number, nonce },
  };
}

const changed = () => new DomainError('CONFLICT', 'The link has just changed. Repeat.');

/** Counts one download and answers where its bytes are (R9). One write; the rest is arithmetic. */
export const takeDownload =
  (dependencies: Dependencies) =>
  async (token: string, download: NewDownload): Promise<GrantedDownload> => {
    const { clicks, hashToken } = dependencies;
    const result = await clicks.count(hashToken(token), download);
    if (result.counted) {
      return taken(dependencies, result.link, result.number, download.sourceIp);
    }
    throw result.link ? (endOf(result.link, download.at) ?? changed()) : unknown();
  };

/**
 * Another address for a download that was counted before and broke off. Nothing if no claim holds: then it is a
 * download like any other. A link whose last download was taken still serves those who took it.
 */
export const resumeDownload =
  (dependencies: Dependencies) =>
  async (
    token: string,
    visit: Visit,
    claims: readonly ResumeClaim[],
  ): Promise<GrantedDownload | undefined> => {
    const { clicks, hashToken } = dependencies;
    const tokenHash = hashToken(token);
    const link = claims.length > 0 ? await clicks.find(tokenHash) : undefined;
    if (!link) {
      return undefined;
    }
    for (const claim of claims) {
      const number = resumableDownload(link, visit, claim);
      if (number !== undefined) {
        const again = { window: link.window, number, now: visit.at };
        const result = await clicks.resume(tokenHash, again);
        if (result.counted) {
          return taken(dependencies, result.link, number, visit.sourceIp);
        }
      }
    }
    return undefined;
  };

/** What a link is, for a page or a HEAD. Counts nothing. */
export const readLink =
  ({ clicks, hashToken }: Dependencies) =>
  async (token: string, now: Date): Promise<DownloadLink> => {
    const link = await clicks.findWithFile(hashToken(token));
    if (!link) {
      throw unknown();
    }
    const end = endOf(link, now);
    if (end) {
      throw end;
    }
    return link;
  };
