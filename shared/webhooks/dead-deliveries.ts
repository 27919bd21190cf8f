import type { Change } from '#shared/platform/change.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { queryDuePage } from '#shared/platform/dynamodb/due.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { Delivery } from './delivery.ts';
import { readDelivery } from './delivery-item.ts';
import { webhookKeys } from './keys.ts';
import { redriveChanges } from './redrive-changes.ts';

export interface DeadDeliveries {
  /** Lists the dead deliveries of one partner, or of all partners. */
  list(page: PageRequest, partnerId?: string): Promise<Page<Delivery>>;
  find(partnerId: string, eventId: string): Promise<Delivery | undefined>;
  /** Puts a delivery back into its message group. Raises a conflict if the delivery is no longer dead. */
  redrive(delivery: Delivery, now: Date): readonly Change[];
}

/** Dead letters: deliveries whose last attempt failed, sorted by partner and then by the time of that attempt. */
export class DynamoDeadDeliveries implements DeadDeliveries {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list({ size, after }: PageRequest, partnerId?: string): Promise<Page<Delivery>> {
    const page =
      partnerId === undefined
        ? await queryDuePage(this.#table, dueShards('DEADWEBHOOK'), { size, after })
        : await this.#pageOf(partnerId, { size, after });
    const dead = (await getItems(this.#table, page.items)).map(readDelivery);
    return {
      // The index is eventually consistent: a redriven delivery can still be listed for a moment.
      items: dead
        .filter(({ state }) => state === 'failed')
        .sort((a, b) => (indexKeyOf(a).dueSK < indexKeyOf(b).dueSK ? -1 : 1)),
      next: page.next,
    };
  }

  async find(partnerId: string, eventId: string): Promise<Delivery | undefined> {
    const item = await getItem(this.#table, webhookKeys.delivery(partnerId, eventId));
    const delivery = item === undefined ? undefined : readDelivery(item);
    return delivery?.state === 'failed' ? delivery : undefined;
  }

  redrive(dead: Delivery, now: Date): readonly Change[] {
    return redriveChanges(changes(this.#table), dead, now);
  }

  /** Reads a page of one partner. Its dead deliveries are consecutive rows of one shard. */
  async #pageOf(
    partnerId: string,
    { size, after }: PageRequest,
  ): Promise<Page<{ PK: string; SK: string }>> {
    const first = webhookKeys.deadDelivery(partnerId, new Date(0), '');
    const page = await queryDuePage(this.#table, [first.duePK], {
      size,
      after: after ?? first.dueSK,
    });
    const { PK } = webhookKeys.delivery(partnerId, '');
    const own = page.items.filter((key) => key.PK === PK);
    return { items: own, next: own.length === page.items.length ? page.next : undefined };
  }
}

const indexKeyOf = ({ event, finishedAt = event.at }: Delivery) =>
  webhookKeys.deadDelivery(event.partnerId, finishedAt, event.id);
