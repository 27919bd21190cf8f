import * as z from 'zod/mini';
import { customerKeys } from '#shared/customers/keys.ts';
import type { Change } from '#shared/platform/change.ts';
import type { KeyCipher } from '#shared/platform/crypto/key-cipher.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { queryAll, type Table } from '#shared/platform/dynamodb/table.ts';
import type { AvailableKey } from './available-key-store.ts';
import { issuedKeyFields } from './issued-key-store.ts';
import type { ProductKey } from './key.ts';
import { issuedKeyPrefix, productKeyKeys } from './keys.ts';

export interface ProductKeyStore {
  list(
    customerId: string,
    orderId: string,
    lineItemNumber?: number,
  ): Promise<readonly ProductKey[]>;
  /** Refuses a second key for the same location, and a key that was issued before. */
  issue(key: ProductKey, available: AvailableKey, validUntil: Date): Promise<readonly Change[]>;
}

const productKeyItem = rowSchema({
  PK: z.string(),
  SK: z.string(),
  closedValue: z.string(),
  ...issuedKeyFields,
});

/** Product keys with their values, for the one function that shows and issues them. */
export class DynamoProductKeyStore implements ProductKeyStore {
  readonly #table: Table;
  readonly #cipher: Pick<KeyCipher, 'decrypt' | 'reencrypt'>;

  constructor(table: Table, cipher: Pick<KeyCipher, 'decrypt' | 'reencrypt'>) {
    this.#table = table;
    this.#cipher = cipher;
  }

  async list(
    customerId: string,
    orderId: string,
    lineItemNumber?: number,
  ): Promise<readonly ProductKey[]> {
    const items = await queryAll(this.#table, {
      PK: customerKeys.customer(customerId).PK,
      prefix: issuedKeyPrefix(orderId, lineItemNumber),
    });
    return Promise.all(
      items.map(async (item) => {
        const { PK, SK, closedValue, ...key } = productKeyItem.parse(item);
        return { ...key, value: await this.#cipher.decrypt(closedValue, { PK, SK }) };
      }),
    );
  }

  async issue(
    key: ProductKey,
    available: AvailableKey,
    validUntil: Date,
  ): Promise<readonly Change[]> {
    const location = productKeyKeys.productKey(key);
    const from = productKeyKeys.availableKey(available.importId, available.hash);
    const { value: _, ...facts } = key;
    const change = changes(this.#table);
    const issued = productKeyKeys.issuedFromPool(key.productId, key.version, key.issuedAt);
    const closedValue = await this.#cipher.reencrypt(available.encryptedValue, from, location);
    return [
      change.put(`issue key of ${key.orderId} for ${key.version}`, {
        Item: { ...location, ...stored(facts), closedValue },
        ConditionExpression: NEW_ITEM,
      }),
      // The second guard of R12: an issued key keeps its state forever.
      change.update(`mark a key of ${key.orderId} as issued`, {
        Key: productKeyKeys.knownKey(key.hash),
        UpdateExpression:
          'SET #state = :active, validUntil = :until, productId = :product, version = :version, duePK = :pool, dueSK = :at',
        ConditionExpression: 'attribute_not_exists(#state)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':active': 'active',
          ':until': validUntil.toISOString(),
          ':product': key.productId,
          ':version': key.version,
          ':pool': issued.duePK,
          ':at': issued.dueSK,
        },
      }),
    ];
  }
}
