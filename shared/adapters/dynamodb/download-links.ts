import type { CountedLink, DownloadLink, LinkWindow } from '../../domain/download-link.ts';
import type { Change, DownloadLinkRepository, LinkPlace } from '../../domain/ports.ts';
import { getItems } from './batch-get.ts';
import { readCountedLink, readWindow } from './counted-link.ts';
import { listDueKeys } from './due.ts';
import { keys, purchasePrefix } from './keys.ts';
import * as linkChanges from './link-changes.ts';
import { placeItem } from './link-items.ts';
import { dueShards } from './shards.ts';
import { queryAll, type Table } from './table.ts';

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

  async listDue(now: Date, limit: number): Promise<readonly CountedLink[]> {
    const due = await listDueKeys(this.#table, dueShards('LINK'), now, limit);
    return (await getItems(this.#table, due)).map(readCountedLink);
  }

  async pastWindows({ customerId, id }: DownloadLink): Promise<readonly LinkWindow[]> {
    const items = await queryAll(this.#table, {
      PK: keys.customer(customerId).PK,
      prefix: `WINDOW#${id}#`,
    });
    return items.map(readWindow);
  }
}
