import { createHash, randomBytes } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { isDomainError } from '../../domain/errors.ts';
import type { Change, KeyPoolRepository, PooledKey } from '../../domain/ports.ts';
import { changes, commitTo, LARGEST_COMMIT, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
import { getItem, type Table } from './table.ts';

const pooledKeyItem = z.object({
  productId: z.string(),
  version: z.string(),
  value: z.string(),
});

const hashOf = (value: string): string => createHash('sha256').update(value).digest('hex');

/** Each key takes two writes: the pool's row, and the mark that it is known. */
const KEYS_IN_A_COMMIT = LARGEST_COMMIT / 2;

export class DynamoKeyPoolRepository implements KeyPoolRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
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
    return item && pooledKeyItem.parse(item);
  }

  take({ productId, version, value }: PooledKey): Change {
    return changes(this.#table).remove(`take a key of ${productId} ${version}`, {
      Key: keys.pooledKey(productId, version, hashOf(value)),
      ConditionExpression: 'attribute_exists(PK)',
    });
  }

  async add(pooled: readonly PooledKey[]): Promise<{ added: number; known: number }> {
    // One transaction may not name an item twice.
    const different = [...new Map(pooled.map((key) => [key.value, key])).values()];
    let added = 0;
    for (let start = 0; start < different.length; start += KEYS_IN_A_COMMIT) {
      added += await this.#addSome(different.slice(start, start + KEYS_IN_A_COMMIT));
    }
    return { added, known: pooled.length - added };
  }

  /** All at once if all are new; halves otherwise, until the known ones are found. */
  async #addSome(pooled: readonly PooledKey[]): Promise<number> {
    try {
      await commitTo(this.#table)(pooled.flatMap((key) => this.#addOne(key)));
      return pooled.length;
    } catch (error) {
      if (!isDomainError(error, 'CONFLICT')) {
        throw error;
      }
    }
    const [only] = pooled;
    if (only && pooled.length === 1) {
      const known = await getItem(this.#table, keys.knownKey(hashOf(only.value)));
      return known === undefined ? this.#addSome(pooled) : 0;
    }
    const half = Math.ceil(pooled.length / 2);
    return (await this.#addSome(pooled.slice(0, half))) + (await this.#addSome(pooled.slice(half)));
  }

  #addOne(key: PooledKey): Change[] {
    const hash = hashOf(key.value);
    const change = changes(this.#table);
    return [
      change.put(`know a key of ${key.productId}`, {
        Item: { ...keys.knownKey(hash), productId: key.productId, version: key.version },
        ConditionExpression: NEW_ITEM,
      }),
      change.put(`pool a key of ${key.productId}`, {
        Item: { ...keys.pooledKey(key.productId, key.version, hash), ...key },
      }),
    ];
  }
}
