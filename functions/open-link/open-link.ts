import {
  type CountedLink,
  type Download,
  type DownloadLink,
  type LinkState,
  linkState,
} from '#shared/domain/download-link.ts';
import { DomainError, type ErrorCode } from '#shared/domain/errors.ts';
import type { ClickCounter, DownloadLinkRepository, DownloadUrls } from '#shared/domain/ports.ts';

export interface Dependencies {
  readonly clicks: ClickCounter;
  readonly links: Pick<DownloadLinkRepository, 'findByTokenHash'>;
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

/** Counts one download and answers where its bytes are (R9). One write; the rest is arithmetic. */
export const takeDownload =
  ({ clicks, downloadUrls, hashToken }: Dependencies) =>
  async (token: string, download: Download): Promise<string> => {
    const { counted, link } = await clicks.count(hashToken(token), download);
    if (counted) {
      return downloadUrls.urlFor(link);
    }
    throw link
      ? (endOf(link, download.at) ??
          new DomainError('CONFLICT', 'The link has just changed. Repeat.'))
      : unknown();
  };

/** What a link is, for a page or a HEAD. Counts nothing. */
export const readLink =
  ({ links, hashToken }: Dependencies) =>
  async (token: string, now: Date): Promise<DownloadLink> => {
    const link = await links.findByTokenHash(hashToken(token));
    if (!link) {
      throw unknown();
    }
    const end = endOf(link, now);
    if (end) {
      throw end;
    }
    return link;
  };
