import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Delivery } from './delivery.ts';
import { deliveryRow, readDelivery } from './delivery-item.ts';
import { webhookKeys } from './keys.ts';

/** Test events, whose outcome the partner can look up. */
export interface ValidationEvents {
  /** Writes the row that the dispatcher would write, so that the event can be looked up at once. */
  create(delivery: Delivery): Change;
  find(partnerId: string, eventId: string): Promise<Delivery | undefined>;
}

export class DynamoValidationEvents implements ValidationEvents {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  create(delivery: Delivery): Change {
    return changes(this.#table).put(`create the test event ${delivery.event.id}`, {
      Item: deliveryRow(delivery),
      ConditionExpression: NEW_ITEM,
    });
  }

  async find(partnerId: string, eventId: string): Promise<Delivery | undefined> {
    const item = await getItem(this.#table, webhookKeys.delivery(partnerId, eventId));
    const delivery = item === undefined ? undefined : readDelivery(item);
    return delivery?.event.name === 'test-created' ? delivery : undefined;
  }
}
