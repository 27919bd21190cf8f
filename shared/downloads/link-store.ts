import { customerKeys } from '#shared/customers/keys.ts';
import type { Change } from '#shared/platform/change.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { dueQueue, inBatches } from '#shared/platform/dynamodb/due.ts';
import { queryBetween } from '#shared/platform/dynamodb/query-between.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import { queryAll, type Table } from '#shared/platform/dynamodb/table.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { PageRow } from '#shared/platform/settle-pages.ts';
import { readCountedLink, readWindow } from './counted-link.ts';
import { downloadKeys, linkPrefix } from './keys.ts';
import { type CountedLink, type DownloadLink, type LinkWindow, MOST_PAST_WINDOWS } from './link.ts';
import * as linkChanges from './link-changes.ts';
import { locationItem } from './link-items.ts';
import { countOfFile, linksOfFile, pageOfFile } from './links-of-file.ts';

/** Selects the links of a purchase, or of one of its lines. */
export interface LinkLocation {
  readonly customerId: string;
  readonly orderId: string;
  readonly lineItemNumber?: number | undefined;
}

export interface DownloadLinkStore {
  /** Lists the current links of a purchase, each with the latest rotation of its URL. */
  list(location: LinkLocation): Promise<readonly DownloadLink[]>;
  /** Lists the current links of the orders whose ids lie between these two, both included. */
  listBetween(
    customerId: string,
    orders: { readonly first: string; readonly last: string },
  ): Promise<readonly DownloadLink[]>;
  /** Creates a link. Fails if the same file of the same purchase has one. */
  create(link: DownloadLink): Change[];
  /** Keeps the ended window. Fails if a click came in between: read again then. */
  renew(link: DownloadLink, renewed: DownloadLink): Change[];
  rotate(link: DownloadLink, rotated: DownloadLink): Change[];
  /** Writes down for whom a link is. */
  note(link: DownloadLink): Change;
  revoke(link: CountedLink): Change;
  /** Marks an expired link. Fails if it was renewed meanwhile. */
  end(link: CountedLink, now: Date): Change;
  /** Lists links that had expired at `now` and are not marked yet. */
  due(now: Date): DueQueue<CountedLink>;
  /** Lists links that serve a file and are neither revoked nor replaced; one that has ended may be opened again. */
  ofFile(mediaId: string): DueQueue<DownloadLink>;
  /** Lists the links of a file by their ids, page by page: a caller resumes behind any of them. */
  pageOfFile(mediaId: string, page: PageRequest): Promise<Page<PageRow<DownloadLink>>>;
  /** Counts the links of a file behind one, up to `most`; those that were revoked before count, too. */
  countOfFile(mediaId: string, after: string, most: number): Promise<number>;
  /** Lists the windows before the current one, oldest first. */
  pastWindows(link: DownloadLink): Promise<readonly LinkWindow[]>;
}

/** One page per shard is in memory at a time. */
const PAGE_OF_A_SHARD = 25;

export class DynamoDownloadLinkStore implements DownloadLinkStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list({
    customerId,
    orderId,
    lineItemNumber,
  }: LinkLocation): Promise<readonly DownloadLink[]> {
    const range = {
      PK: customerKeys.customer(customerId).PK,
      prefix: linkPrefix(orderId, lineItemNumber),
    };
    return this.#counted(await queryAll(this.#table, range));
  }

  async listBetween(
    customerId: string,
    { first, last }: { readonly first: string; readonly last: string },
  ): Promise<readonly DownloadLink[]> {
    const { PK } = customerKeys.customer(customerId);
    // "~" sorts behind every sort key of the last order's links.
    const range = { PK, from: linkPrefix(first), to: `${linkPrefix(last)}~` };
    return this.#counted(await queryBetween(this.#table, range));
  }

  /** The links at these locations, with what clicks have counted. */
  async #counted(rows: readonly unknown[]): Promise<readonly DownloadLink[]> {
    const locations = rows.map((item) => locationItem.parse(item));
    const items = await getItems(
      this.#table,
      locations.map(({ tokenHash }) => downloadKeys.link(tokenHash)),
    );
    const counted = new Map(
      items.map(readCountedLink).map((link) => [link.tokenHash, link] as const),
    );
    return locations.flatMap((location) => {
      const link = counted.get(location.tokenHash);
      return link ? [{ ...location, ...link }] : [];
    });
  }

  create(link: DownloadLink): Change[] {
    return linkChanges.create(this.#table, link);
  }

  renew(link: DownloadLink, renewed: DownloadLink): Change[] {
    return linkChanges.renew(this.#table, link, renewed);
  }

  rotate(link: DownloadLink, rotated: DownloadLink): Change[] {
    return linkChanges.rotate(this.#table, link, rotated);
  }

  note(link: DownloadLink): Change {
    return linkChanges.note(this.#table, link);
  }

  revoke(link: CountedLink): Change {
    return linkChanges.revoke(this.#table, link);
  }

  end(link: CountedLink, now: Date): Change {
    return linkChanges.end(this.#table, link, now);
  }

  due(now: Date): DueQueue<CountedLink> {
    const page = inBatches(this.#table, (item) => {
      const link = readCountedLink(item);
      return link.status === 'live' && link.expiresAt <= now ? link : undefined;
    });
    return dueQueue(this.#table, dueShards('LINK'), {
      until: now,
      pageSize: PAGE_OF_A_SHARD,
      page,
    });
  }

  ofFile(mediaId: string): DueQueue<DownloadLink> {
    return linksOfFile(this.#table, mediaId);
  }

  pageOfFile(mediaId: string, page: PageRequest): Promise<Page<PageRow<DownloadLink>>> {
    return pageOfFile(this.#table, mediaId, page);
  }

  countOfFile(mediaId: string, after: string, most: number): Promise<number> {
    return countOfFile(this.#table, mediaId, after, most);
  }

  async pastWindows({ customerId, id }: DownloadLink): Promise<readonly LinkWindow[]> {
    const { PK } = customerKeys.customer(customerId);
    const prefix = `WINDOW#${id}#`;
    const range = { PK, from: prefix, to: `${prefix}~` };
    const newest = { newestFirst: true, most: MOST_PAST_WINDOWS };
    const items = await queryBetween(this.#table, range, newest);
    return items.map(readWindow).toReversed();
  }
}
