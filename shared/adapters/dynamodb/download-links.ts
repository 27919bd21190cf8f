import type { CountedLink, DownloadLink, LinkWindow } from '../../domain/download-link.ts';
import type { DueQueue } from '../../domain/due.ts';
import type { Change, DownloadLinkRepository, LinkPlace } from '../../domain/ports.ts';
import { getItems } from './batch-get.ts';
import { readCountedLink, readWindow } from './counted-link.ts';
import { dueQueue, inBatches } from './due.ts';
import { keys, purchasePrefix } from './keys.ts';
import * as linkChanges from './link-changes.ts';
import { placeItem } from './link-items.ts';
import { dueShards } from './shards.ts';
import { queryAll, type Table } from './table.ts';

/** A page of each shard is held at once. */
const PAGE_OF_A_SHARD = 25;

export class DynamoDownloadLinkRepository implements DownloadLinkRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list({ customerId, orderId, lineItemNumber }: LinkPlace): Promise<readonly DownloadLink[]> {
    const range = {
      PK: keys.customer(customerId).PK,
      prefix: purchasePrefix('LINK', orderId, lineItemNumber),
    };
    const places = (await queryAll(this.#table, range)).map((item) => placeItem.parse(item));
    const items = await getItems(
      this.#table,
      places.map(({ tokenHash }) => keys.link(tokenHash)),
    );
    const counted = new Map(
      items.map(readCountedLink).map((link) => [link.tokenHash, link] as const),
    );
    return places.flatMap((place) => {
      const link = counted.get(place.tokenHash);
      return link ? [{ ...place, ...link }] : [];
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

  async pastWindows({ customerId, id }: DownloadLink): Promise<readonly LinkWindow[]> {
    const items = await queryAll(this.#table, {
      PK: keys.customer(customerId).PK,
      prefix: `WINDOW#${id}#`,
    });
    return items.map(readWindow);
  }
}
