import {
  type CountedLink,
  type DownloadLink,
  type LinkWindow,
  MOST_PAST_WINDOWS,
} from '#shared/downloads/link.ts';
import type { DownloadLinkStore, LinkLocation } from '#shared/downloads/link-store.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { PageRow } from '#shared/platform/settle-pages.ts';
import { MalformedRow, memoryQueue, unshardedQueue } from './memory-due.ts';
import { MemoryLinkChanges } from './memory-link-changes.ts';

/** All that the ports of links do, on one set of rows. */
export class MemoryLinks extends MemoryLinkChanges implements DownloadLinkStore {
  /** For tests: ids of links whose rows do not parse. */
  readonly malformed = new Set<string>();

  async list({ customerId, orderId, lineItemNumber }: LinkLocation) {
    return [...this.places.values()]
      .flatMap((tokenHash) => this.links.get(tokenHash) ?? [])
      .filter(
        ({ customerId: owner, subject }) =>
          owner === customerId &&
          subject.orderId === orderId &&
          (lineItemNumber ?? subject.lineItemNumber) === subject.lineItemNumber,
      );
  }

  async listBetween(customerId: string, { first, last }: { first: string; last: string }) {
    return [...this.places.values()]
      .flatMap((tokenHash) => this.links.get(tokenHash) ?? [])
      .filter(
        ({ customerId: owner, subject }) =>
          owner === customerId && first <= subject.orderId && subject.orderId <= last,
      );
  }

  due(now: Date): DueQueue<CountedLink> {
    return memoryQueue('LINK', {
      all: () => this.all(),
      idOf: ({ id }) => id,
      isDue: ({ status, expiresAt }) => status === 'live' && expiresAt <= now,
      malformed: this.malformed,
    });
  }

  ofFile(mediaId: string): DueQueue<DownloadLink> {
    return unshardedQueue(`LINKFILE#${mediaId}`, {
      all: () => this.all(),
      idOf: ({ tokenHash }) => tokenHash,
      isDue: ({ status, file }) =>
        file.mediaId === mediaId && (status === 'live' || status === 'ended'),
      malformed: this.malformed,
    });
  }

  async pageOfFile(
    mediaId: string,
    { size, after = '' }: PageRequest,
  ): Promise<Page<PageRow<DownloadLink>>> {
    const behind = this.#behind(mediaId, after);
    const items = behind.slice(0, size).map(({ id, tokenHash }) => ({
      id,
      read: async () => {
        if (this.malformed.has(tokenHash)) {
          throw new MalformedRow();
        }
        const link = this.links.get(tokenHash);
        return link && ['live', 'ended'].includes(link.status) ? link : undefined;
      },
    }));
    return { items, next: behind.length > size ? items.at(-1)?.id : undefined };
  }

  async countOfFile(mediaId: string, after: string, most: number): Promise<number> {
    return Math.min(this.#behind(mediaId, after).length, most);
  }

  async pastWindows({ id }: DownloadLink): Promise<readonly LinkWindow[]> {
    return (this.past.get(id) ?? []).slice(-MOST_PAST_WINDOWS);
  }

  /** The links of a file behind one, in the order of their ids. */
  #behind(mediaId: string, after: string): readonly DownloadLink[] {
    return this.all()
      .filter(
        ({ id, file, status }) => file.mediaId === mediaId && status !== 'replaced' && id > after,
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}
