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

/** The error for a link that does not work, with the state in its data; undefined for a working link. */
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

/** A download that was counted, now or earlier, and a URL of its file. */
export interface GrantedDownload {
  readonly url: string;
  readonly receipt: Receipt;
}

/** The name of a counted download in the S3 access log: link, window, number. It grants no access. */
const downloadId = (link: CountedLink, number: number): string =>
  `${link.tokenHash}.${link.window}.${number}`;

async function grantedDownload(
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

const changed = () => new DomainError('CONFLICT', 'The link has just changed. Repeat the request.');

/** Counts one download in a single write and returns a URL of its file (R9). */
export const takeDownload =
  (dependencies: Dependencies) =>
  async (token: string, download: NewDownload): Promise<GrantedDownload> => {
    const { clicks, hashToken } = dependencies;
    const result = await clicks.count(hashToken(token), download);
    if (result.counted) {
      return grantedDownload(dependencies, result.link, result.number, download.sourceIp);
    }
    throw result.link ? (endOf(result.link, download.at) ?? changed()) : unknown();
  };

/**
 * Grants another URL to an interrupted download that was counted before. Undefined if no claim is valid: the request
 * then counts as a new download. A link whose last download was counted still serves its resumes.
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
          return grantedDownload(dependencies, result.link, number, visit.sourceIp);
        }
      }
    }
    return undefined;
  };

/** Reads a link for a page or a HEAD, without counting. */
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
