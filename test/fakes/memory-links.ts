import type { ClickCounter, ClickResult } from '#shared/downloads/count-download.ts';
import { plainAddress, shortAgent } from '#shared/downloads/download-entry.ts';
import { budgetOf } from '#shared/downloads/join.ts';
import {
  type CountedLink,
  type DownloadLink,
  type LinkWindow,
  linkState,
  MOST_PAST_WINDOWS,
  type NewDownload,
  numberIn,
} from '#shared/downloads/link.ts';
import type { LinkRequests } from '#shared/downloads/link-requests.ts';
import type { DownloadLinkStore, LinkLocation } from '#shared/downloads/link-store.ts';
import { toldMarks } from '#shared/downloads/review.ts';
import type { Change } from '#shared/platform/change.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { PageRow } from '#shared/platform/settle-pages.ts';
import { change } from './memory-change.ts';
import { MalformedRow, memoryQueue, unshardedQueue } from './memory-due.ts';

function placeOf({ customerId, subject }: DownloadLink): string {
  const { orderId, lineItemNumber, productId, version, language, fileType } = subject;
  return [customerId, orderId, lineItemNumber, productId, version, language, fileType].join('#');
}

/** Links by the hash of their token; a click is one step that nothing comes between. */
export class MemoryLinks implements DownloadLinkStore, ClickCounter, LinkRequests {
  /** For tests: ids of links whose rows do not parse. */
  readonly malformed = new Set<string>();
  readonly #links = new Map<string, DownloadLink>();
  readonly #places = new Map<string, string>();
  readonly #past = new Map<string, LinkWindow[]>();

  async findWithFile(tokenHash: string): Promise<DownloadLink | undefined> {
    return this.#links.get(tokenHash);
  }

  async list({ customerId, orderId, lineItemNumber }: LinkLocation) {
    return [...this.#places.values()]
      .flatMap((tokenHash) => this.#links.get(tokenHash) ?? [])
      .filter(
        ({ customerId: owner, subject }) =>
          owner === customerId &&
          subject.orderId === orderId &&
          (lineItemNumber ?? subject.lineItemNumber) === subject.lineItemNumber,
      );
  }

  async listBetween(customerId: string, { first, last }: { first: string; last: string }) {
    return [...this.#places.values()]
      .flatMap((tokenHash) => this.#links.get(tokenHash) ?? [])
      .filter(
        ({ customerId: owner, subject }) =>
          owner === customerId && first <= subject.orderId && subject.orderId <= last,
      );
  }

  async count(tokenHash: string, download: NewDownload, read?: number): Promise<ClickResult> {
    const link = this.#links.get(tokenHash);
    const windows = link ? [link, ...(this.#past.get(link.id) ?? [])] : [];
    const known = windows.find((window) => numberIn(window, download) > 0);
    if (link && known) {
      return { counted: true, link: { ...link, ...known }, number: numberIn(known, download) };
    }
    const isFirst = read === undefined || read === link?.downloads.length;
    if (!link || !isFirst || linkState(link, download.at) !== 'active') {
      return { counted: false, link };
    }
    const { isPress, ...entry } = download;
    const kept = {
      ...entry,
      sourceIp: plainAddress(download.sourceIp),
      agent: shortAgent(download.agent),
      resumed: 0,
    };
    const counted = {
      ...link,
      downloadsUsed: link.downloadsUsed + 1,
      downloads: [...link.downloads, kept],
      marks: isPress ? [...link.marks, download.nonce] : link.marks,
    };
    this.#links.set(tokenHash, counted);
    return { counted: true, link: counted, number: counted.downloads.length };
  }

  async find(tokenHash: string): Promise<CountedLink | undefined> {
    return this.#links.get(tokenHash);
  }

  async join(
    tokenHash: string,
    { window, number, cost, room, marks: asMarks, now }: Parameters<ClickCounter['join']>[1],
  ): Promise<ClickResult> {
    const link = this.#links.get(tokenHash);
    const download = link?.downloads[number - 1];
    const isOpen = link?.status === 'live' && now < link.expiresAt && link.window === window;
    const isMarked = asMarks.some((mark) => link?.marks.includes(mark));
    const asked = download?.askedBytes;
    if (!link || !isOpen || !download || isMarked || (asked !== undefined && asked > room)) {
      return { counted: false, link };
    }
    const downloads = link.downloads.with(number - 1, {
      ...download,
      resumed: download.resumed + 1,
      askedBytes: (asked ?? link.sizeBytes) + cost,
    });
    const marks = [...link.marks, ...asMarks];
    this.#links.set(tokenHash, { ...link, downloads, marks });
    return { counted: true, link: { ...link, downloads, marks }, number };
  }

  /** For tests: requests for new links, one for each link and day. */
  readonly requests = new Set<string>();

  async save({ tokenHash }: CountedLink, at: Date): Promise<void> {
    this.requests.add(`${tokenHash} ${at.toISOString().slice(0, 10)}`);
    const link = this.#links.get(tokenHash);
    if (link) {
      this.#links.set(tokenHash, { ...link, requestedAt: at });
    }
  }

  create(link: DownloadLink): Change[] {
    return [
      change(
        `place link ${link.id}`,
        () => !this.#places.has(placeOf(link)) && !this.#links.has(link.tokenHash),
        () => this.#put(link),
      ),
    ];
  }

  renew(link: DownloadLink, renewed: DownloadLink): Change[] {
    return [
      change(
        `renew link ${link.id}`,
        () => this.#isAsRead(link),
        () => {
          this.#keepWindow(link);
          this.#put(renewed);
        },
      ),
    ];
  }

  rotate(link: DownloadLink, rotated: DownloadLink): Change[] {
    return [
      change(
        `rotate link ${link.id}`,
        () =>
          this.#isAsRead(link, link.status === 'revoked') && !this.#links.has(rotated.tokenHash),
        () => {
          this.#keepWindow(link);
          this.#links.set(link.tokenHash, { ...link, status: 'replaced' });
          this.#put(rotated);
        },
      ),
    ];
  }

  note({ id, tokenHash, note }: DownloadLink): Change {
    const read = () => this.#links.get(tokenHash);
    return change(
      `note link ${id}`,
      () => read()?.status !== undefined && read()?.status !== 'replaced',
      () => {
        const link = read();
        if (link) {
          this.#put({ ...link, note });
        }
      },
    );
  }

  revoke({ id, tokenHash }: CountedLink): Change {
    return change(
      `revoke link ${id}`,
      () => ['live', 'ended'].includes(this.#links.get(tokenHash)?.status ?? ''),
      () => this.#mark(tokenHash, 'revoked'),
    );
  }

  end({ id, tokenHash }: CountedLink, now: Date): Change {
    const isOver = () => {
      const link = this.#links.get(tokenHash);
      return link?.status === 'live' && link.expiresAt <= now;
    };
    return change(`end link ${id}`, isOver, () => this.#mark(tokenHash, 'ended'));
  }

  /** Charges downloads that no click counted. */
  charge({ id, tokenHash, window, downloadLimit }: CountedLink, downloads: number): Change {
    const read = () => this.#links.get(tokenHash);
    return change(
      `charge link ${id}`,
      () => {
        const { window: current, downloadsUsed = 0 } = read() ?? {};
        return current === window && downloadsUsed <= downloadLimit - downloads;
      },
      () => {
        const link = read();
        if (link) {
          this.#put({ ...link, downloadsUsed: link.downloadsUsed + downloads });
        }
      },
    );
  }

  /** Gives downloads back, closes their budgets, and marks the events that were told. */
  review(link: CountedLink, returned: readonly number[], isTelling: boolean, now: Date): Change {
    const read = () => this.#links.get(link.tokenHash);
    const asked = (each?: CountedLink) =>
      JSON.stringify(returned.map((number) => each?.downloads[number - 1]?.askedBytes ?? null));
    return change(
      `review link ${link.id}`,
      () => {
        const own = read();
        const isOpen = own?.status === 'live' && own.expiresAt > now;
        const isAsRead = own?.window === link.window && own.downloadsUsed === link.downloadsUsed;
        return isOpen && isAsRead && asked(own) === asked(link);
      },
      () => {
        const own = read();
        if (own) {
          const closed = { askedBytes: Math.ceil(budgetOf(own)), returned: true };
          this.#put({
            ...own,
            downloadsUsed: own.downloadsUsed - returned.length,
            downloads: own.downloads.map((each, index) =>
              returned.includes(index + 1) ? { ...each, ...closed } : each,
            ),
            marks: [...new Set([...own.marks, ...toldMarks(own, isTelling)])],
          });
        }
      },
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
        const link = this.#links.get(tokenHash);
        return link && ['live', 'ended'].includes(link.status) ? link : undefined;
      },
    }));
    return { items, next: behind.length > size ? items.at(-1)?.id : undefined };
  }

  async countOfFile(mediaId: string, after: string, most: number): Promise<number> {
    return Math.min(this.#behind(mediaId, after).length, most);
  }

  /** The links of a file behind one, in the order of their ids. */
  #behind(mediaId: string, after: string): readonly DownloadLink[] {
    return this.all()
      .filter(
        ({ id, file, status }) => file.mediaId === mediaId && status !== 'replaced' && id > after,
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async pastWindows({ id }: DownloadLink): Promise<readonly LinkWindow[]> {
    return (this.#past.get(id) ?? []).slice(-MOST_PAST_WINDOWS);
  }

  /** For tests: everything that is stored. */
  all(): readonly DownloadLink[] {
    return [...this.#links.values()];
  }

  #put(link: DownloadLink): void {
    this.#links.set(link.tokenHash, link);
    this.#places.set(placeOf(link), link.tokenHash);
  }

  #mark(tokenHash: string, status: DownloadLink['status']): void {
    const link = this.#links.get(tokenHash);
    if (link) {
      this.#links.set(tokenHash, { ...link, status });
    }
  }

  #keepWindow(link: DownloadLink): void {
    const { id, window, openedAt, openedBy, expiresAt } = link;
    const { downloadLimit, downloadsUsed, downloads } = link;
    const past = {
      ...{ window, openedAt, openedBy, expiresAt, downloadLimit, downloadsUsed, downloads },
      marks: [] as const,
    };
    this.#past.set(id, [...(this.#past.get(id) ?? []), past]);
  }

  #isAsRead({ tokenHash, window, downloadsUsed }: DownloadLink, revoked = false): boolean {
    const link = this.#links.get(tokenHash);
    return (
      link?.window === window &&
      link.downloadsUsed === downloadsUsed &&
      (revoked ? ['revoked'] : ['live', 'ended']).includes(link.status)
    );
  }
}
