import * as z from 'zod/mini';
import type { PooledKey, ProductKeyRepository } from '../../domain/key-pool-ports.ts';
import type { Change } from '../../domain/ports.ts';
import type { ProductKey } from '../../domain/product-key.ts';
import { changes, NEW_ITEM } from './change.ts';
import { heldKeyFields } from './held-keys.ts';
import type { KeyVault } from './key-vault.ts';
import { keys, purchasePrefix } from './keys.ts';
import { stored } from './schemas.ts';
import { queryAll, type Table } from './table.ts';

const productKeyItem = z.object({
  PK: z.string(),
  SK: z.string(),
  closedValue: z.string(),
  ...heldKeyFields,
});

/** Product keys with their values: for the one function that shows and gives them out. */
export class DynamoProductKeyRepository implements ProductKeyRepository {
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
      PK: keys.customer(customerId).PK,
      prefix: purchasePrefix('KEY', orderId, lineItemNumber),
    });
    return Promise.all(
      items.map(async (item) => {
        const { PK, SK, closedValue, ...key } = productKeyItem.parse(item);
        return { ...key, value: await this.#vault.open(closedValue, { PK, SK }) };
      }),
    );
  }

  async issue(key: ProductKey, pooled: PooledKey, validUntil: Date): Promise<readonly Change[]> {
    const place = keys.productKey(key);
    const from = keys.pooledKey(pooled.importId, pooled.hash);
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
        Key: keys.knownKey(key.hash),
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
