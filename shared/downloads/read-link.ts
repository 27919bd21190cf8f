import type { ClickCounter } from './count-download.ts';
import type { DownloadLink } from './link.ts';
import { endOf, unknownLink } from './link-end.ts';
import type { LinkRequests } from './link-requests.ts';

export interface Dependencies {
  readonly clicks: Pick<ClickCounter, 'findWithFile'>;
  readonly linkRequests: LinkRequests;
  readonly hashToken: (token: string) => string;
}

type Finding = Pick<Dependencies, 'clicks' | 'hashToken'>;

/** Finds a link in whatever state, with the facts of its page. */
export const findLink = (
  { clicks, hashToken }: Finding,
  token: string,
): Promise<DownloadLink | undefined> => clicks.findWithFile(hashToken(token));

/** A link, and the error that says how it ended; undefined while it works. */
async function findWithEnd(dependencies: Finding, token: string, now: Date) {
  const link = await findLink(dependencies, token);
  if (!link) {
    throw unknownLink();
  }
  return { link, end: endOf(link, now) };
}

/** Reads a link for a page or a HEAD, without counting. */
export const readLink =
  (dependencies: Finding) =>
  async (token: string, now: Date): Promise<DownloadLink> => {
    const { link, end } = await findWithEnd(dependencies, token, now);
    if (end) {
      throw end;
    }
    return link;
  };

/**
 * Asks the partner for a new link in place of one that has ended. A second request of the same day is the first one
 * again. Throws the end of the link, which the page shows; returns the link if it works.
 */
export const askForLink =
  (dependencies: Dependencies) =>
  async (token: string, now: Date): Promise<DownloadLink> => {
    const { link, end } = await findWithEnd(dependencies, token, now);
    if (end) {
      await dependencies.linkRequests.save(link, now);
      throw end;
    }
    return link;
  };
