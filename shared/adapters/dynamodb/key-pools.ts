import { randomBytes } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { isDomainError } from '../../domain/errors.ts';
import type { Change, KeyPoolRepository, PooledKey } from '../../domain/ports.ts';
import { changes, commitTo, LARGEST_COMMIT, NEW_ITEM } from './change.ts';
import type { KeyVault } from './key-vault.ts';
import { keys } from './keys.ts';
import { getItem, type Table } from './table.ts';

const pooledKeyItem = z.object({
  PK: z.string(),
  SK: z.string(),
  productId: z.string(),
  version: z.string(),
  closedValue: z.string(),
});

interface HashedKey extends PooledKey {
  readonly hash: string;
}

/** Each key takes two writes: the pool's row, and the mark that it is known. */
const KEYS_IN_A_COMMIT = LARGEST_COMMIT / 2;

export class DynamoKeyPoolRepository implements KeyPoolRepository {
  readonly #table: Table;
  readonly #vault: KeyVault;

  constructor(table: Table, vault: KeyVault) {
    this.#table = table;
    this.#vault = vault;
  }

  /**
   * Starts at a random place of the pool, so that buyers at the same time look at different keys. Rows are
   * sorted by the hash of the key, which spreads them evenly.
   */
  async draw(productId: string, version: string): Promise<PooledKey | undefined> {
    const start = randomBytes(32).toString('hex');
    return (
      (await this.#first(productId, version, 'SK >= :start', start)) ??
      (await this.#first(productId, version, 'SK < :start', start))
    );
  }

  async #first(productId: string, version: string, range: string, start: string) {
    const { PK, SK } = keys.pooledKey(productId, version, start);
    const { Items = [] } = await this.#table.client.send(
      new QueryCommand({
        TableName: this.#table.name,
        KeyConditionExpression: `PK = :pool AND ${range}`,
        ExpressionAttributeValues: { ':pool': PK, ':start': SK },
        ConsistentRead: true,
        Limit: 1,
      }),
    );
    const [item] = Items;
    if (!item) {
      return undefined;
    }
    const { closedValue, ...row } = pooledKeyItem.parse(item);
    return { productId, version, value: await this.#vault.open(closedValue, row) };
  }

  async take({ productId, version, value }: PooledKey): Promise<Change> {
    const hash = await this.#vault.digest('product-key', value);
    return changes(this.#table).remove(`take a key of ${productId} ${version}`, {
      Key: keys.pooledKey(productId, version, hash),
      ConditionExpression: 'attribute_exists(PK)',
    });
  }

  async add(pooled: readonly PooledKey[]): Promise<{ added: number; known: number }> {
    // One transaction may not name an item twice.
    const different = await Promise.all(
      [...new Map(pooled.map((key) => [key.value, key])).values()].map(async (key) => ({
        ...key,
        hash: await this.#vault.digest('product-key', key.value),
      })),
    );
    let added = 0;
    for (let start = 0; start < different.length; start += KEYS_IN_A_COMMIT) {
      added += await this.#addSome(different.slice(start, start + KEYS_IN_A_COMMIT));
    }
    return { added, known: pooled.length - added };
  }

  /** All at once if all are new; halves otherwise, until the known ones are found. */
  async #addSome(pooled: readonly HashedKey[]): Promise<number> {
    try {
      const added = await Promise.all(pooled.map((key) => this.#addOne(key)));
      await commitTo(this.#table)(added.flat());
      return pooled.length;
    } catch (error) {
      if (!isDomainError(error, 'CONFLICT')) {
        throw error;
      }
    }
    const [only] = pooled;
    if (only && pooled.length === 1) {
      const known = await getItem(this.#table, keys.knownKey(only.hash));
      return known === undefined ? this.#addSome(pooled) : 0;
    }
    const half = Math.ceil(pooled.length / 2);
    return (await this.#addSome(pooled.slice(0, half))) + (await this.#addSome(pooled.slice(half)));
  }

  async #addOne({ productId, version, value, hash }: HashedKey): Promise<Change[]> {
    const change = changes(this.#table);
    const place = keys.pooledKey(productId, version, hash);
    return [
      change.put(`know a key of ${productId}`, {
        Item: { ...keys.knownKey(hash), productId, version },
        ConditionExpression: NEW_ITEM,
      }),
      change.put(`pool a key of ${productId}`, {
        Item: {
          ...place,
          productId,
          version,
          closedValue: await this.#vault.close(value, place),
        },
      }),
    ];
  }
}
