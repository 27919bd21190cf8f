import * as z from 'zod/mini';
import type { HeldKeyRepository } from '../../domain/key-pool-ports.ts';
import type { Change } from '../../domain/ports.ts';
import type { HeldKey } from '../../domain/product-key.ts';
import { changes } from './change.ts';
import { keys, purchasePrefix } from './keys.ts';
import { instant } from './schemas.ts';
import { queryAll, type Table } from './table.ts';

export const heldKeyFields = {
  customerId: z.string(),
  orderId: z.string(),
  lineItemNumber: z.int(),
  productId: z.string(),
  version: z.string(),
  hash: z.string(),
  state: z.enum(['active', 'revoked']),
  issuedAt: instant,
  revokedAt: z.optional(instant),
};
const heldKeyItem = z.object(heldKeyFields);

/** Product keys for those who revoke them: no secret, and no value. */
export class DynamoHeldKeyRepository implements HeldKeyRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list(
    customerId: string,
    orderId: string,
    lineItemNumber?: number,
  ): Promise<readonly HeldKey[]> {
    const items = await queryAll(this.#table, {
      PK: keys.customer(customerId).PK,
      prefix: purchasePrefix('KEY', orderId, lineItemNumber),
    });
    return items.map((item) => heldKeyItem.parse(item));
  }

  revoke(key: HeldKey, now: Date): readonly Change[] {
    const change = changes(this.#table);
    const active = {
      ConditionExpression: '#state = :active',
      ExpressionAttributeNames: { '#state': 'state' },
    };
    const states = { ':active': 'active', ':revoked': 'revoked' };
    return [
      change.update(`revoke key of ${key.orderId} for ${key.version}`, {
        ...active,
        Key: keys.productKey(key),
        UpdateExpression: 'SET #state = :revoked, revokedAt = :now',
        ExpressionAttributeValues: { ...states, ':now': now.toISOString() },
      }),
      change.update(`mark a key of ${key.orderId} as revoked`, {
        ...active,
        Key: keys.knownKey(key.hash),
        UpdateExpression: 'SET #state = :revoked',
        ExpressionAttributeValues: states,
      }),
    ];
  }

  extend(key: HeldKey, validUntil: Date): Change {
    return changes(this.#table).update(`move the end of a key of ${key.orderId}`, {
      Key: keys.knownKey(key.hash),
      UpdateExpression: 'SET validUntil = :until',
      ConditionExpression: '#state = :active',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':active': 'active', ':until': validUntil.toISOString() },
    });
  }
}
