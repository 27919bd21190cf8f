import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { moneySchema, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, queryAll, type Table } from '#shared/platform/dynamodb/table.ts';
import type { InvoiceSnapshot } from './invoice.ts';
import { billingKeys } from './keys.ts';

export interface InvoiceSnapshotStore {
  /** All that are kept of a partner. */
  list(partnerId: string): Promise<readonly InvoiceSnapshot[]>;
  find(partnerId: string, month: string): Promise<InvoiceSnapshot | undefined>;
  /** Refuses one that another reader has carried on meanwhile. */
  save(partnerId: string, kept: InvoiceSnapshot): Change;
}

const monthItem = rowSchema({
  month: z.string(),
  sums: z.array(
    z.object({ total: moneySchema, entries: z.int(), through: z.optional(z.string()) }),
  ),
  isClosed: z.boolean(),
  version: z.int(),
});

export class DynamoInvoiceSnapshotStore implements InvoiceSnapshotStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Twelve small items a year. */
  async list(partnerId: string): Promise<readonly InvoiceSnapshot[]> {
    const { PK } = billingKeys.invoiceMonth(partnerId, '');
    const items = await queryAll(this.#table, { PK, prefix: 'MONTH#' });
    return items.map((item) => monthItem.parse(item));
  }

  async find(partnerId: string, month: string): Promise<InvoiceSnapshot | undefined> {
    const item = await getItem(this.#table, billingKeys.invoiceMonth(partnerId, month));
    return item === undefined ? undefined : monthItem.parse(item);
  }

  save(partnerId: string, kept: InvoiceSnapshot): Change {
    return changes(this.#table).put(`keep the sums of ${kept.month}`, {
      Item: {
        ...billingKeys.invoiceMonth(partnerId, kept.month),
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
