import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, moneySchema, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { orderKeys } from '../keys.ts';
import type { Cart } from './cart.ts';

export interface CartStore {
  find(customerId: string, cartId: string): Promise<Cart | undefined>;
  create(cart: Cart): Change;
  /** Refuses a stale one by its version. */
  save(cart: Cart): Change;
}

const lineSchema = z.object({
  id: z.int(),
  catalogItemId: z.string(),
  quantity: z.int(),
  termDuration: z.optional(z.enum(['P1Y', 'P3Y'])),
  friendlyName: z.optional(z.string()),
  provisioningContext: z.optional(z.record(z.string(), z.string())),
  agreed: z.optional(z.object({ unitPrice: moneySchema, orderGroup: z.string() })),
});

const cartItem = rowSchema({
  id: z.string(),
  partnerId: z.string(),
  customerId: z.string(),
  createdAt: instant,
  modifiedAt: instant,
  modifiedBy: z.string(),
  expiresAt: instant,
  lines: z.array(lineSchema),
  ordered: z.record(z.string(), z.string()),
  version: z.int(),
});

const row = (cart: Cart) => ({
  ...orderKeys.cart(cart.customerId, cart.id),
  ...stored(cart),
  deleteAfter: Math.ceil(cart.expiresAt.getTime() / 1000),
});

export class DynamoCartStore implements CartStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(customerId: string, cartId: string): Promise<Cart | undefined> {
    const item = await getItem(this.#table, orderKeys.cart(customerId, cartId));
    return item === undefined ? undefined : cartItem.parse(item);
  }

  create(cart: Cart): Change {
    return changes(this.#table).put(`create cart ${cart.id}`, {
      Item: row(cart),
      ConditionExpression: NEW_ITEM,
    });
  }

  save(cart: Cart): Change {
    return changes(this.#table).put(`save cart ${cart.id}`, {
      Item: row({ ...cart, version: cart.version + 1 }),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': cart.version },
    });
  }
}
