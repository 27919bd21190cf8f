import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, moneySchema, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { orderKeys } from '../keys.ts';
import type { RefundCapStore, RefundCapUsage } from './refund-cap.ts';

const refundsItem = rowSchema({
  customerId: z.string(),
  currency: z.string(),
  refunds: z.array(z.object({ at: instant, amount: moneySchema })),
  version: z.int(),
});

export class DynamoRefundCapStore implements RefundCapStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(customerId: string, currency: string): Promise<RefundCapUsage> {
    const item = await getItem(this.#table, orderKeys.refundCaps(customerId, currency));
    return item === undefined
      ? { customerId, currency, refunds: [], version: 0 }
      : refundsItem.parse(item);
  }

  save(refunds: RefundCapUsage): Change {
    const { customerId, currency, version } = refunds;
    return changes(this.#table).put(`save the refund cap of customer ${customerId}`, {
      Item: {
        ...orderKeys.refundCaps(customerId, currency),
        ...stored(refunds),
        version: version + 1,
      },
      ...(version === 0
        ? { ConditionExpression: NEW_ITEM }
        : {
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': version },
          }),
    });
  }
}
