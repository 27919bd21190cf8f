import * as z from 'zod/mini';
import { customerKeys } from '#shared/customers/keys.ts';
import type { Change } from '#shared/platform/change.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import { queryAll, type Table } from '#shared/platform/dynamodb/table.ts';
import type { IssuedKey } from './key.ts';
import { issuedKeyPrefix, productKeyKeys } from './keys.ts';

/** Keys of a purchase for those who have no need to read them. */
export interface IssuedKeyStore {
  list(customerId: string, orderId: string, lineItemNumber?: number): Promise<readonly IssuedKey[]>;
  /** Idempotent only through its condition: a key that is revoked already is a conflict. */
  revoke(key: IssuedKey, now: Date): readonly Change[];
  /** A key that is revoked is not given another end. */
  extend(key: IssuedKey, validUntil: Date): Change;
}

export const issuedKeyFields = {
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
const issuedKeyItem = rowSchema(issuedKeyFields);

/** Product keys for those who revoke them: no secret, and no value. */
export class DynamoIssuedKeyStore implements IssuedKeyStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list(
    customerId: string,
    orderId: string,
    lineItemNumber?: number,
  ): Promise<readonly IssuedKey[]> {
    const items = await queryAll(this.#table, {
      PK: customerKeys.customer(customerId).PK,
      prefix: issuedKeyPrefix(orderId, lineItemNumber),
    });
    return items.map((item) => issuedKeyItem.parse(item));
  }

  revoke(key: IssuedKey, now: Date): readonly Change[] {
    const change = changes(this.#table);
    const active = {
      ConditionExpression: '#state = :active',
      ExpressionAttributeNames: { '#state': 'state' },
    };
    const states = { ':active': 'active', ':revoked': 'revoked' };
    return [
      change.update(`revoke key of ${key.orderId} for ${key.version}`, {
        ...active,
        Key: productKeyKeys.productKey(key),
        UpdateExpression: 'SET #state = :revoked, revokedAt = :now',
        ExpressionAttributeValues: { ...states, ':now': now.toISOString() },
      }),
      change.update(`mark a key of ${key.orderId} as revoked`, {
        ...active,
        Key: productKeyKeys.knownKey(key.hash),
        UpdateExpression: 'SET #state = :revoked',
        ExpressionAttributeValues: states,
      }),
    ];
  }

  extend(key: IssuedKey, validUntil: Date): Change {
    return changes(this.#table).update(`move the end of a key of ${key.orderId}`, {
      Key: productKeyKeys.knownKey(key.hash),
      UpdateExpression: 'SET validUntil = :until',
      ConditionExpression: '#state = :active',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':active': 'active', ':until': validUntil.toISOString() },
    });
  }
}
