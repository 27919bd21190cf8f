import { type Delivery, redriven } from '../../domain/delivery.ts';
import type { Change, Page, PageRequest } from '../../domain/ports.ts';
import type { DeadDeliveries } from '../../domain/webhook-ports.ts';
import { getItems } from './batch-get.ts';
import { changes } from './change.ts';
import { deliveryRow, dueLaneRow, readDelivery, waitingRow } from './delivery-item.ts';
import { queryDuePage } from './due.ts';
import { keys } from './keys.ts';
import { dueShards } from './shards.ts';
import { getItem, type Table } from './table.ts';

/** Deliveries that were given up, by partner and then by when that was. */
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
      // The index follows the table with a delay: what was sent again may show up once more.
      items: dead
        .filter(({ state }) => state === 'dead')
        .sort((a, b) => (placeOf(a).dueSK < placeOf(b).dueSK ? -1 : 1)),
      next: page.next,
    };
  }

  async find(partnerId: string, eventId: string): Promise<Delivery | undefined> {
    const item = await getItem(this.#table, keys.delivery(partnerId, eventId));
    const delivery = item === undefined ? undefined : readDelivery(item);
    return delivery?.state === 'dead' ? delivery : undefined;
  }

  redrive(dead: Delivery, now: Date): readonly Change[] {
    const { partnerId, id } = dead.event;
    const waiting = redriven(dead, now);
    const change = changes(this.#table);
    const { duePK, dueSK } = keys.dueWebhooks(partnerId, now);
    return [
      change.put(`send event ${id} again`, {
        Item: deliveryRow(waiting),
        ConditionExpression: '#state = :dead',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':dead': 'dead' },
      }),
      change.put(`put event ${id} back into its lane`, { Item: waitingRow(waiting) }),
      change.put(`mark the lane of event ${id}`, { Item: dueLaneRow(waiting) }),
      change.update(`wake ${partnerId}`, {
        Key: keys.webhookAgenda(partnerId),
        UpdateExpression: 'SET partnerId = :partner, duePK = :duePK, dueSK = :dueSK ADD wakes :one',
        ExpressionAttributeValues: {
          ':partner': partnerId,
          ':duePK': duePK,
          ':dueSK': dueSK,
          ':one': 1,
        },
      }),
    ];
  }

  /** A partner's are together in one shard, one after the other. */
  async #pageOf(
    partnerId: string,
    { size, after }: PageRequest,
  ): Promise<Page<{ PK: string; SK: string }>> {
    const first = keys.deadDelivery(partnerId, new Date(0), '');
    const page = await queryDuePage(this.#table, [first.duePK], {
      size,
      after: after ?? first.dueSK,
    });
    const { PK } = keys.webhook(partnerId);
    const own = page.items.filter((key) => key.PK === PK);
    return { items: own, next: own.length === page.items.length ? page.next : undefined };
  }
}

const placeOf = ({ event, finishedAt = event.at }: Delivery) =>
  keys.deadDelivery(event.partnerId, finishedAt, event.id);
