import type { Change } from '#shared/platform/change.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { queryBetween } from '#shared/platform/dynamodb/query-between.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { Delivery } from './delivery.ts';
import { readDelivery } from './delivery-item.ts';
import { webhookKeys } from './keys.ts';
import { redriveChanges } from './redrive-changes.ts';

/** The deliveries of a partner that the table keeps, whatever their state. */
export interface Deliveries {
  /** Lists the newest events first. */
  list(partnerId: string, page: PageRequest): Promise<Page<Delivery>>;
  find(partnerId: string, eventId: string): Promise<Delivery | undefined>;
  /** Puts a delivery back into its message group. Raises a conflict if it changed since it was read. */
  redeliver(delivery: Delivery, now: Date): readonly Change[];
}

/** Sorts after every id of an event. */
const AFTER_ALL = '~';

/** Ids of events begin with the time, so that a partner's deliveries are one range in the order of their events. */
export class DynamoDeliveries implements Deliveries {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list(partnerId: string, { size, after }: PageRequest): Promise<Page<Delivery>> {
    const { PK, SK: from } = webhookKeys.delivery(partnerId, '');
    const { SK: to } = webhookKeys.delivery(partnerId, after ?? AFTER_ALL);
    // The row of `after` is read again, and one more row shows whether a next page exists.
    const rows = await queryBetween(
      this.#table,
      { PK, from, to },
      { newestFirst: true, most: size + 2 },
    );
    const found = rows.map(readDelivery).filter(({ event }) => event.id !== after);
    const items = found.slice(0, size);
    return { items, next: found.length > size ? items.at(-1)?.event.id : undefined };
  }

  async find(partnerId: string, eventId: string): Promise<Delivery | undefined> {
    const item = await getItem(this.#table, webhookKeys.delivery(partnerId, eventId));
    return item === undefined ? undefined : readDelivery(item);
  }

  redeliver(delivery: Delivery, now: Date): readonly Change[] {
    return redriveChanges(changes(this.#table), delivery, now);
  }
}
