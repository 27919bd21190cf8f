import * as z from 'zod/mini';
import { customerKeys } from '#shared/customers/keys.ts';
import type { Change } from '#shared/platform/change.ts';
import type { KeyVault } from '#shared/platform/crypto/key-cipher.ts';
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
  /** Refuses a second key for the same place, and a key that was given out before. */
  issue(key: ProductKey, pooled: AvailableKey, validUntil: Date): Promise<readonly Change[]>;
}

const productKeyItem = rowSchema({
  PK: z.string(),
  SK: z.string(),
  closedValue: z.string(),
  ...issuedKeyFields,
});

/** Product keys with their values: for the one function that shows and gives them out. */
export class DynamoProductKeyStore implements ProductKeyStore {
  readonly #table: Table;
  readonly #vault: Pick<KeyVault, 'move' | 'open'>;

  constructor(table: Table, vault: Pick<KeyVault, 'move' | 'open'>) {
    this.#table = table;
    this.#vault = vault;
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
        return { ...key, value: await this.#vault.open(closedValue, { PK, SK }) };
      }),
    );
  }

  async issue(key: ProductKey, pooled: AvailableKey, validUntil: Date): Promise<readonly Change[]> {
    const place = productKeyKeys.productKey(key);
    const from = productKeyKeys.availableKey(pooled.importId, pooled.hash);
    const { value: _, ...facts } = key;
    const change = changes(this.#table);
    const closedValue = await this.#vault.move(pooled.closedValue, from, place);
    return [
      change.put(`issue key of ${key.orderId} for ${key.version}`, {
        Item: { ...place, ...stored(facts), closedValue },
        ConditionExpression: NEW_ITEM,
      }),
      // The second guard of R12: a key that was given out once has a state, for ever.
      change.update(`mark a key of ${key.orderId} as given out`, {
        Key: productKeyKeys.knownKey(key.hash),
        UpdateExpression:
          'SET #state = :active, validUntil = :until, productId = :product, version = :version',
        ConditionExpression: 'attribute_not_exists(#state)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':active': 'active',
          ':until': validUntil.toISOString(),
          ':product': key.productId,
          ':version': key.version,
        },
      }),
    ];
  }
}
