import * as z from 'zod/mini';
import type { Change, ProductKeyRepository } from '../../domain/ports.ts';
import type { ProductKey } from '../../domain/product-key.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys, purchasePrefix } from './keys.ts';
import { instant, stored } from './schemas.ts';
import { queryAll, type Table } from './table.ts';

const productKeyItem = z.object({
  customerId: z.string(),
  orderId: z.string(),
  lineItemNumber: z.int(),
  productId: z.string(),
  version: z.string(),
  value: z.string(),
  state: z.enum(['active', 'revoked']),
  issuedAt: instant,
  revokedAt: z.optional(instant),
});

export class DynamoProductKeyRepository implements ProductKeyRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list(
    customerId: string,
    orderId: string,
    lineItemNumber?: number,
  ): Promise<readonly ProductKey[]> {
    const items = await queryAll(this.#table, {
      PK: keys.customer(customerId).PK,
      prefix: purchasePrefix('KEY', orderId, lineItemNumber),
    });
    return items.map((item) => productKeyItem.parse(item));
  }

  issue(key: ProductKey): Change {
    return changes(this.#table).put(`issue key of ${key.orderId} for ${key.version}`, {
      Item: { ...keys.productKey(key), ...stored(key) },
      ConditionExpression: NEW_ITEM,
    });
  }

  revoke(key: ProductKey, now: Date): Change {
    return changes(this.#table).update(`revoke key of ${key.orderId} for ${key.version}`, {
      Key: keys.productKey(key),
      UpdateExpression: 'SET #state = :revoked, revokedAt = :now',
      ConditionExpression: '#state = :active',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':active': 'active',
        ':revoked': 'revoked',
        ':now': now.toISOString(),
      },
    });
  }
}
