import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { versionedRow } from '#shared/platform/dynamodb/row.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { type Delivery, newDelivery } from './delivery.ts';
import { deliveryRow, dueGroupRow, pendingRow, readDelivery } from './delivery-item.ts';
import type { ServiceEvent } from './event.ts';
import { webhookKeys } from './keys.ts';
import { PartnerSchedule } from './partner-schedule.ts';

/** Queues events for the partners that subscribe to them. */
export interface DeliveryQueue {
  /**
   * Adds an event to its message group. Adding the same event again changes nothing, whatever the state of its
   * delivery, except that it completes what an interrupted run left unfinished.
   */
  add(event: ServiceEvent, position: string, now: Date): Promise<void>;
  /** Keeps an event that is not sent because its endpoint is paused, so that the partner can send it later. */
  keep(event: ServiceEvent, position: string, now: Date): Promise<void>;
  /** Notifies a partner's sender of new work: a sender that is about to stop looks again. */
  notify(partnerId: string, now: Date): Promise<void>;
}

/**
 * The delivery is written first, then its position in the message group, then the mark that the group is due; the
 * partner is notified last. A run that is killed in between is repeated, finds the delivery pending and writes the rest
 * under the same keys. The order matters: a sender that finds a mark without a position removes the mark, and the
 * delivery would never be attempted.
 */
export class DynamoDeliveryQueue implements DeliveryQueue {
  readonly #table: Table;
  readonly #schedule: PartnerSchedule;

  constructor(table: Table) {
    this.#table = table;
    this.#schedule = new PartnerSchedule(table);
  }

  async add(event: ServiceEvent, position: string, now: Date): Promise<void> {
    const delivery = newDelivery(event, position, now);
    const stored = (await this.#create(delivery)) ? delivery : await this.#earlier(delivery);
    if (stored?.state === 'pending') {
      await this.#put(pendingRow(stored));
      await this.#put(dueGroupRow(stored));
    }
  }

  async keep(event: ServiceEvent, position: string, now: Date): Promise<void> {
    await this.#create({
      ...newDelivery(event, position, now),
      state: 'cancelled',
      finishedAt: now,
    });
  }

  notify(partnerId: string, now: Date): Promise<void> {
    return this.#schedule.notify(partnerId, now);
  }

  async #create(delivery: Delivery): Promise<boolean> {
    try {
      await this.#put(deliveryRow(delivery), NEW_ITEM);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) {
        return false;
      }
      throw error;
    }
  }

  async #earlier({ event: { partnerId, id } }: Delivery): Promise<Delivery | undefined> {
    const item = await getItem(this.#table, webhookKeys.delivery(partnerId, id));
    return item === undefined ? undefined : readDelivery(item);
  }

  async #put(Item: Record<string, unknown>, ConditionExpression?: string): Promise<void> {
    const { client, name: TableName } = this.#table;
    await client.send(new PutCommand({ TableName, Item: versionedRow(Item), ConditionExpression }));
  }
}
