import type { Brand } from '#shared/partners/brand.ts';
import { readBrand } from '#shared/partners/brand-item.ts';
import { partnerKeys } from '#shared/partners/keys.ts';
import { ROW_VERSION } from '#shared/platform/dynamodb/row.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import { downloadKeys } from './keys.ts';
import type { CountedLink } from './link.ts';
import type { LinkTable } from './link-table.ts';

/** Customers' requests for a new link, in place of one that has ended. */
export interface LinkRequests {
  /** Saves a request: one for each link and day. The stream of the table makes the partner's event of it. */
  save(link: CountedLink, at: Date): Promise<void>;
}

/** The brand of a partner, for the pages of its links. */
export interface BrandReader {
  find(partnerId: string): Promise<Brand>;
}

const KEPT_DAYS = 90;

const SAVE_ONCE =
  'SET linkId = :link, partnerId = :partner, customerId = :customer, orderId = :order, #at = :at, deleteAfter = :deleteAfter, v = :v';

export class DynamoLinkRequests implements LinkRequests {
  readonly #table: LinkTable;

  constructor(table: LinkTable) {
    this.#table = table;
  }

  /** Two writes that may be repeated: the request of the day, and its time in the link, which lists show. */
  async save(link: CountedLink, at: Date): Promise<void> {
    const { id, partnerId, customerId, orderId = '', tokenHash } = link;
    const kept = at.getTime() + KEPT_DAYS * MILLISECONDS_PER_DAY;
    await this.#table.update(downloadKeys.linkRequest(tokenHash, at), {
      expression: SAVE_ONCE,
      condition: 'attribute_not_exists(PK)',
      names: { '#at': 'at' },
      values: {
        ...{ ':link': id, ':partner': partnerId, ':customer': customerId, ':order': orderId },
        ...{ ':at': at.toISOString(), ':deleteAfter': Math.ceil(kept / 1_000), ':v': ROW_VERSION },
      },
    });
    await this.#table.update(downloadKeys.link(tokenHash), {
      expression: 'SET #at = :at',
      condition: 'attribute_exists(PK) AND (attribute_not_exists(#at) OR #at < :at)',
      names: { '#at': 'requestedAt' },
      values: { ':at': at.toISOString() },
    });
  }
}

export class DynamoBrandReader implements BrandReader {
  readonly #table: LinkTable;

  constructor(table: LinkTable) {
    this.#table = table;
  }

  async find(partnerId: string): Promise<Brand> {
    return readBrand(partnerId, await this.#table.get(partnerKeys.partnerBrand(partnerId)));
  }
}
