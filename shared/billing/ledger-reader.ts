import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { queryBetween } from '#shared/platform/dynamodb/query-between.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, moneySchema } from '#shared/platform/dynamodb/schemas.ts';
import { queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { PlacedEntry } from './invoice.ts';
import { accountOf } from './keys.ts';
import type { LedgerEntry } from './ledger.ts';

/** A partner's month in one currency. */
export interface Account {
  readonly partnerId: string;
  readonly month: string;
  readonly currency: string;
}

/** The entries of a partner's account, by month and currency. */
export interface LedgerReader {
  /** Entries after a position, oldest first, a page at a time; `next` is the position of the page's last one. */
  list(account: Account, page: PageRequest): Promise<Page<PlacedEntry>>;
  /** Entries whose instant and id come before a text, newest first, at most so many. */
  newest(
    account: Account,
    request: { readonly before: string; readonly most: number },
  ): Promise<readonly LedgerEntry[]>;
  /** The currencies that a month has entries in. */
  currencies(partnerId: string, month: string): Promise<readonly string[]>;
}

const entryItem = rowSchema({
  SK: z.string(),
  id: z.string(),
  partnerId: z.string(),
  customerId: z.string(),
  orderId: z.string(),
  alternateId: z.optional(z.string()),
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
    { partnerId, month, currency }: Account,
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

  async newest(
    { partnerId, month, currency }: Account,
    { before, most }: { readonly before: string; readonly most: number },
  ): Promise<readonly LedgerEntry[]> {
    const PK = accountOf(partnerId, month);
    const range = { PK, from: `${currency}#`, to: `${currency}#${before}` };
    const rows = await queryBetween(this.#table, range, { newestFirst: true, most });
    return rows.map((row) => {
      const { SK: _, ...entry } = entryItem.parse(row);
      return entry;
    });
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
