import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { versionedRow } from '#shared/platform/dynamodb/row.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { type Delivery, newDelivery } from './delivery.ts';
import { deliveryRow, dueLaneRow, readDelivery, waitingRow } from './delivery-item.ts';
import type { ServiceEvent } from './event.ts';
import { webhookKeys } from './keys.ts';
import { WebhookAgenda } from './partner-schedule.ts';

/** Takes events in for those who are to be told of them. */
export interface DeliveryQueue {
  /**
   * Puts an event into its lane. The same event again changes nothing, whatever has become of it; and it goes on where
   * a run that was killed left off.
   */
  add(event: ServiceEvent, position: string, now: Date): Promise<void>;
  /** Says that there is something to do for a partner: a sender that is about to stop looks again. */
  wake(partnerId: string, now: Date): Promise<void>;
}

/**
 * A delivery is written before its place in the lane, that before the mark that its lane is due, and all before its
 * partner is woken: a run that is killed in between comes again, finds the delivery waiting and writes the rest, under
 * the same keys. A sender that found the mark and no place would take the mark away, and nobody would look again.
 */
export class DynamoDeliveryQueue implements DeliveryQueue {
  readonly #table: Table;
  readonly #agenda: WebhookAgenda;

  constructor(table: Table) {
    this.#table = table;
    this.#agenda = new WebhookAgenda(table);
  }

  async add(event: ServiceEvent, position: string, now: Date): Promise<void> {
    const delivery = newDelivery(event, position, now);
    const waiting = (await this.#create(delivery)) ? delivery : await this.#earlier(delivery);
    if (waiting?.state === 'waiting') {
      await this.#put(waitingRow(waiting));
      await this.#put(dueLaneRow(waiting));
    }
  }

  wake(partnerId: string, now: Date): Promise<void> {
    return this.#agenda.wake(partnerId, now);
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
