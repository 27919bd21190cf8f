import * as z from 'zod/mini';
import type { KeptMonth } from '../../domain/invoice.ts';
import type { KeptMonthRepository } from '../../domain/invoice-ports.ts';
import type { Change } from '../../domain/ports.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
import { moneySchema, stored } from './schemas.ts';
import { getItem, queryAll, type Table } from './table.ts';

const monthItem = z.object({
  month: z.string(),
  sums: z.array(
    z.object({ total: moneySchema, entries: z.int(), through: z.optional(z.string()) }),
  ),
  isClosed: z.boolean(),
  version: z.int(),
});

export class DynamoKeptMonthRepository implements KeptMonthRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Twelve small items a year. */
  async list(partnerId: string): Promise<readonly KeptMonth[]> {
    const { PK } = keys.invoiceMonth(partnerId, '');
    const items = await queryAll(this.#table, { PK, prefix: 'MONTH#' });
    return items.map((item) => monthItem.parse(item));
  }

  async find(partnerId: string, month: string): Promise<KeptMonth | undefined> {
    const item = await getItem(this.#table, keys.invoiceMonth(partnerId, month));
    return item === undefined ? undefined : monthItem.parse(item);
  }

  save(partnerId: string, kept: KeptMonth): Change {
    return changes(this.#table).put(`keep the sums of ${kept.month}`, {
      Item: {
        ...keys.invoiceMonth(partnerId, kept.month),
        ...stored(kept),
        version: kept.version + 1,
      },
      ...(kept.version === 0
        ? { ConditionExpression: NEW_ITEM }
        : {
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': kept.version },
          }),
    });
  }
}
