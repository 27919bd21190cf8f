import { randomBytes, randomInt } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import type { KeyVault } from '#shared/platform/crypto/key-cipher.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { productKeyKeys } from './keys.ts';
import { keyPoolItem } from './pool-store.ts';

/** A key nobody has yet. */
export interface AvailableKey {
  readonly importId: string;
  /** Finds the key, and tells nothing of it. */
  readonly hash: string;
  readonly value: string;
  /** As it lies in the pool, and as it is moved from there without being closed anew. */
  readonly closedValue: string;
}

export interface AvailableKeyStore {
  /** Any key of the pool. Two callers may see the same one; only one of them can take it. */
  draw(productId: string, version: string): Promise<AvailableKey | undefined>;
  take(key: AvailableKey): Change;
}

const availableKeyItem = rowSchema({
  PK: z.string(),
  SK: z.string(),
  importId: z.string(),
  hash: z.string(),
  closedValue: z.string(),
});

/** All of them in turn, the first one by chance. */
function startingAnywhere<Item>(items: readonly Item[]): readonly Item[] {
  const first = randomInt(Math.max(items.length, 1));
  return [...items.slice(first), ...items.slice(0, first)];
}

export class DynamoAvailableKeyStore implements AvailableKeyStore {
  readonly #table: Table;
  readonly #vault: Pick<KeyVault, 'open'>;

  constructor(table: Table, vault: Pick<KeyVault, 'open'>) {
    this.#table = table;
    this.#vault = vault;
  }

  /** A random key. The import is random, too: buyers at the same time would meet at the last keys of the oldest. */
  async draw(productId: string, version: string): Promise<AvailableKey | undefined> {
    const item = await getItem(this.#table, productKeyKeys.keyPool(productId, version));
    for (const importId of startingAnywhere(item ? keyPoolItem.parse(item).importIds : [])) {
      const found = await this.#drawFrom(importId);
      if (found) {
        const { PK, SK, ...key } = availableKeyItem.parse(found);
        return { ...key, value: await this.#vault.open(key.closedValue, { PK, SK }) };
      }
    }
    return undefined;
  }

  /**
   * Starts at a random place, so that buyers at the same time look at different keys. Rows are sorted by the
   * hash of the key, which spreads them evenly.
   */
  async #drawFrom(importId: string): Promise<unknown> {
    const start = randomBytes(32).toString('hex');
    return (
      (await this.#first(importId, 'SK >= :start', start)) ??
      (await this.#first(importId, 'SK < :start', start))
    );
  }

  async #first(importId: string, range: string, start: string): Promise<unknown> {
    const { PK, SK } = productKeyKeys.availableKey(importId, start);
    const { Items = [] } = await this.#table.client.send(
      new QueryCommand({
        TableName: this.#table.name,
        KeyConditionExpression: `PK = :import AND ${range}`,
        ExpressionAttributeValues: { ':import': PK, ':start': SK },
        ConsistentRead: true,
        Limit: 1,
      }),
    );
    return Items[0];
  }

  take({ importId, hash }: AvailableKey): Change {
    return changes(this.#table).remove(`take a key of import ${importId}`, {
      Key: productKeyKeys.availableKey(importId, hash),
      ConditionExpression: 'attribute_exists(PK)',
    });
  }
}
