import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, moneySchema } from '#shared/platform/dynamodb/schemas.ts';
import { queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { PlacedEntry } from './invoice.ts';
import { accountOf } from './keys.ts';

/** The entries of a partner's account, by month and currency, oldest first. */
export interface LedgerReader {
  /** Entries after a position, a page at a time; `next` is the position of the page's last one. */
  list(
    account: { readonly partnerId: string; readonly month: string; readonly currency: string },
    page: PageRequest,
  ): Promise<Page<PlacedEntry>>;
  /** The currencies that a month has entries in. */
  currencies(partnerId: string, month: string): Promise<readonly string[]>;
}

const entryItem = rowSchema({
  SK: z.string(),
  id: z.string(),
  partnerId: z.string(),
  customerId: z.string(),
  orderId: z.string(),
  lineItemNumber: z.int(),
  chargeType: z.enum(['purchase', 'refund', 'termination_fee']),
  amount: moneySchema,
  at: instant,
});

/** Sorts after every key that starts with a currency. */
const AFTER_ALL = '$';

export class DynamoLedgerReader implements LedgerReader {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list(
    { partnerId, month, currency }: Parameters<LedgerReader['list']>[0],
    page: PageRequest,
  ): Promise<Page<PlacedEntry>> {
    const range = { PK: accountOf(partnerId, month), prefix: `${currency}#` };
    const { items, next } = await queryPage(this.#table, range, page);
    return {
      items: items.map((item) => {
        const { SK: position, ...entry } = entryItem.parse(item);
        return { position, entry };
      }),
      next,
    };
  }

  /** Takes a read for each currency and one more: entries are sorted by currency, so a read can skip all of one. */
  async currencies(partnerId: string, month: string): Promise<readonly string[]> {
    const found: string[] = [];
    let after = ' ';
    for (;;) {
      const { Items = [] } = await this.#table.client.send(
        new QueryCommand({
          TableName: this.#table.name,
          KeyConditionExpression: 'PK = :pk AND SK > :after',
          ExpressionAttributeValues: { ':pk': accountOf(partnerId, month), ':after': after },
          Limit: 1,
          ConsistentRead: true,
        }),
      );
      const [first] = Items;
      if (first === undefined) {
        return found;
      }
      const { currency } = entryItem.parse(first).amount;
      found.push(currency);
      after = `${currency}${AFTER_ALL}`;
    }
  }
}
