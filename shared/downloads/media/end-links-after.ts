import type { AuditStore } from '#shared/audit/audit-store.ts';
import type { Commit } from '#shared/platform/change.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { errorName, logger } from '#shared/platform/telemetry/logger.ts';
import type { DownloadLink } from '../link.ts';
import type { DownloadLinkStore } from '../link-store.ts';
import type { LinkOfFile } from '../links-of-file.ts';
import type { CheckCause } from './check-media.ts';
import { LINKS_IN_A_COMMIT, revocation } from './end-links.ts';

export interface EndAfterDependencies {
  readonly links: Pick<DownloadLinkStore, 'pageOfFile' | 'countOfFile' | 'revoke'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

/** A link that could not be ended: it changed at the same moment, its row cannot be read, or its write failed. */
export interface StuckLink {
  readonly linkId: string;
  readonly reason: 'changed' | 'unreadable' | 'failed';
}

/** The part of the links of a file that one request came to. */
export interface EndedPart {
  readonly ended: number;
  readonly stuck: readonly StuckLink[];
  /** Links behind `next` that the request did not come to. */
  readonly left: number;
  /** The link behind which the next request continues; undefined at the end. */
  readonly next: string | undefined;
}

/** Counting of what is left stops here. */
const MOST_LEFT = 10_000;

type Read = { readonly linkId: string } & (
  | { readonly link: DownloadLink | undefined }
  | { readonly error: unknown }
);

const readAlone = async ({ linkId, read }: LinkOfFile): Promise<Read> => {
  try {
    return { linkId, link: await read() };
  } catch (error) {
    return { linkId, error };
  }
};

/** A request over the links of a file, and what became of them so far. */
class EndingRequest {
  readonly #commit: (links: readonly DownloadLink[]) => Promise<void>;
  readonly #hasTime: () => boolean;
  readonly #correlationId: string;
  ended = 0;
  readonly stuck: StuckLink[] = [];

  constructor(
    commit: (links: readonly DownloadLink[]) => Promise<void>,
    correlationId: string,
    hasTime: () => boolean,
  ) {
    this.#commit = commit;
    this.#correlationId = correlationId;
    this.#hasTime = hasTime;
  }

  #fail(linkId: string, reason: StuckLink['reason'], error: unknown): void {
    this.stuck.push({ linkId, reason });
    const fields = { linkId, reason, error: errorName(error) };
    logger.warn('LINK_NOT_ENDED', { correlationId: this.#correlationId, ...fields });
  }

  async #settle(each: Read): Promise<void> {
    if ('error' in each) {
      this.#fail(each.linkId, 'unreadable', each.error);
    } else if (each.link) {
      try {
        await this.#commit([each.link]);
        this.ended += 1;
      } catch (error) {
        this.#fail(each.linkId, isDomainError(error, 'CONFLICT') ? 'changed' : 'failed', error);
      }
    }
  }

  /** Ends a page at once; link by link if that fails. Returns the last link that it came to, or undefined at the page's end. */
  async take(page: readonly LinkOfFile[]): Promise<string | undefined> {
    const rows = await Promise.all(page.map(readAlone));
    const links = rows.flatMap((each) => ('link' in each && each.link ? [each.link] : []));
    const isDone = await this.#commitAll(links);
    for (const each of rows) {
      if (!isDone || 'error' in each) {
        await this.#settle(each);
      }
      // One link at least is settled, so that the next request begins behind it.
      if (!(isDone || this.#hasTime() || each === rows.at(-1))) {
        return each.linkId;
      }
    }
    return undefined;
  }

  async #commitAll(links: readonly DownloadLink[]): Promise<boolean> {
    try {
      await this.#commit(links);
      this.ended += links.length;
      return true;
    } catch {
      // The links show one by one which of them failed.
      return false;
    }
  }
}

/**
 * Revokes links that serve a withdrawn file, in the order of their ids, behind `after`. Links that cannot be revoked are
 * named and passed, so that they hide no other one: the next request continues behind the last link of this one.
 */
export async function endLinksAfter(
  dependencies: EndAfterDependencies,
  { mediaId, after }: { readonly mediaId: string; readonly after: string | undefined },
  cause: CheckCause,
  hasTime: () => boolean,
): Promise<EndedPart> {
  const { links, commit } = dependencies;
  const revoked = revocation(dependencies, mediaId, cause);
  const request = new EndingRequest(
    async (batch) => commit(batch.flatMap(revoked)),
    cause.correlationId,
    hasTime,
  );
  let next = after;
  do {
    const page = await links.pageOfFile(mediaId, { size: LINKS_IN_A_COMMIT, after: next });
    next = (await request.take(page.items)) ?? page.next;
  } while (next !== undefined && hasTime());
  const left = next === undefined ? 0 : await links.countOfFile(mediaId, next, MOST_LEFT);
  return { ended: request.ended, stuck: request.stuck, left, next };
}
