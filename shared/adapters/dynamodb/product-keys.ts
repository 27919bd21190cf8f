import * as z from 'zod/mini';
import type { Change, ProductKeyRepository } from '../../domain/ports.ts';
import type { KeyStanding, ProductKey } from '../../domain/product-key.ts';
import { changes, NEW_ITEM } from './change.ts';
import type { KeyVault } from './key-vault.ts';
import { keys, purchasePrefix } from './keys.ts';
import { instant, stored } from './schemas.ts';
import { getItem, queryAll, type Table } from './table.ts';

const productKeyItem = z.object({
  PK: z.string(),
  SK: z.string(),
  customerId: z.string(),
  orderId: z.string(),
  lineItemNumber: z.int(),
  productId: z.string(),
  version: z.string(),
  closedValue: z.string(),
  state: z.enum(['active', 'revoked']),
  issuedAt: instant,
  revokedAt: z.optional(instant),
});

/** A key that nobody has yet has no state. */
const standingItem = z.object({
  version: z.string(),
  state: z.optional(z.enum(['active', 'revoked'])),
  validUntil: z.optional(instant),
});

export class DynamoProductKeyRepository implements ProductKeyRepository {
  readonly #table: Table;
  readonly #vault: KeyVault;

  constructor(table: Table, vault: KeyVault) {
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

  async issue(key: ProductKey, validUntil: Date): Promise<readonly Change[]> {
    const place = keys.productKey(key);
    const { value, ...facts } = key;
    const change = changes(this.#table);
    return [
      change.put(`issue key of ${key.orderId} for ${key.version}`, {
        Item: { ...place, ...stored(facts), closedValue: await this.#vault.close(value, place) },
        ConditionExpression: NEW_ITEM,
      }),
      // The second guard of R12: a key that was given out once has a state, for ever.
      change.update(`mark a key of ${key.orderId} as given out`, {
        Key: await this.#known(key),
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

  async revoke(key: ProductKey, now: Date): Promise<readonly Change[]> {
    const change = changes(this.#table);
    const marked = change.update(`mark a key of ${key.orderId} as revoked`, {
      Key: await this.#known(key),
      UpdateExpression: 'SET #state = :revoked',
      ConditionExpression: '#state = :active',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':active': 'active', ':revoked': 'revoked' },
    });
    const revoked = change.update(`revoke key of ${key.orderId} for ${key.version}`, {
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
    return [revoked, marked];
  }

  async findStanding(value: string): Promise<KeyStanding | undefined> {
    const place = keys.knownKey(await this.#vault.digest('product-key', value));
    const item = await getItem(this.#table, place);
    return item === undefined ? undefined : standingItem.parse(item);
  }

  async #known({ value }: ProductKey) {
    return keys.knownKey(await this.#vault.digest('product-key', value));
  }
}
