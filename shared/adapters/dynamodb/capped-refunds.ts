import * as z from 'zod/mini';
import type { Change } from '../../domain/ports.ts';
import type { CappedRefundRepository, CappedRefunds } from '../../domain/refund-cap.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
import { instant, moneySchema, stored } from './schemas.ts';
import { getItem, type Table } from './table.ts';

const refundsItem = z.object({
  customerId: z.string(),
  currency: z.string(),
  refunds: z.array(z.object({ at: instant, amount: moneySchema })),
  version: z.int(),
});

export class DynamoCappedRefundRepository implements CappedRefundRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(customerId: string, currency: string): Promise<CappedRefunds> {
    const item = await getItem(this.#table, keys.cappedRefunds(customerId, currency));
    return item === undefined
      ? { customerId, currency, refunds: [], version: 0 }
      : refundsItem.parse(item);
  }

  save(refunds: CappedRefunds): Change {
    const { customerId, currency, version } = refunds;
    return changes(this.#table).put(`bound the refunds of customer ${customerId}`, {
      Item: {
        ...keys.cappedRefunds(customerId, currency),
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
