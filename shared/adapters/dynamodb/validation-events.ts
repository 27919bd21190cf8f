import type { Delivery } from '../../domain/delivery.ts';
import type { Change } from '../../domain/ports.ts';
import type { ValidationEvents } from '../../domain/webhook-ports.ts';
import { changes, NEW_ITEM } from './change.ts';
import { deliveryRow, readDelivery } from './delivery-item.ts';
import { keys } from './keys.ts';
import { getItem, type Table } from './table.ts';

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
    const item = await getItem(this.#table, keys.delivery(partnerId, eventId));
    const delivery = item === undefined ? undefined : readDelivery(item);
    return delivery?.event.name === 'test-created' ? delivery : undefined;
  }
}
