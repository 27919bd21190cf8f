import type { Change } from '#shared/platform/change.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { queryDuePage } from '#shared/platform/dynamodb/due.ts';
import { ROW_VERSION } from '#shared/platform/dynamodb/row.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { type Delivery, redriven } from './delivery.ts';
import { deliveryRow, dueLaneRow, readDelivery, waitingRow } from './delivery-item.ts';
import { webhookKeys } from './keys.ts';

export interface DeadDeliveries {
  /** Of one partner, or of all. */
  list(page: PageRequest, partnerId?: string): Promise<Page<Delivery>>;
  find(partnerId: string, eventId: string): Promise<Delivery | undefined>;
  /** Puts it back into its lane; a conflict if it is dead no more. */
  redrive(delivery: Delivery, now: Date): readonly Change[];
}

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
    const item = await getItem(this.#table, webhookKeys.delivery(partnerId, eventId));
    const delivery = item === undefined ? undefined : readDelivery(item);
    return delivery?.state === 'dead' ? delivery : undefined;
  }

  redrive(dead: Delivery, now: Date): readonly Change[] {
    const { partnerId, id } = dead.event;
    const waiting = redriven(dead, now);
    const change = changes(this.#table);
    const { duePK, dueSK } = webhookKeys.dueWebhooks(partnerId, now);
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
        Key: webhookKeys.webhookAgenda(partnerId),
        UpdateExpression:
          'SET partnerId = :partner, v = :v, duePK = :duePK, dueSK = :dueSK ADD wakes :one',
        ExpressionAttributeValues: {
          ':partner': partnerId,
          ':v': ROW_VERSION,
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
    const first = webhookKeys.deadDelivery(partnerId, new Date(0), '');
    const page = await queryDuePage(this.#table, [first.duePK], {
      size,
      after: after ?? first.dueSK,
    });
    const { PK } = webhookKeys.webhook(partnerId);
    const own = page.items.filter((key) => key.PK === PK);
    return { items: own, next: own.length === page.items.length ? page.next : undefined };
  }
}

const placeOf = ({ event, finishedAt = event.at }: Delivery) =>
  webhookKeys.deadDelivery(event.partnerId, finishedAt, event.id);
