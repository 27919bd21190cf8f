import { randomBytes, randomInt } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import type { KeyCipher } from '#shared/platform/crypto/key-cipher.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { getItem, queryAll, type Table } from '#shared/platform/dynamodb/table.ts';
import { productKeyKeys } from './keys.ts';
import { keyPoolItem } from './pool-store.ts';

/** A key in a pool, which is not issued yet. */
export interface AvailableKey {
  readonly importId: string;
  /** Identifies the key without revealing it. */
  readonly hash: string;
  readonly value: string;
  /** The value as the pool stores it; issuing the key needs no new data key. */
  readonly encryptedValue: string;
}

export interface AvailableKeyStore {
  /** Returns a random key of the pool. Two callers may get the same key; only one of them can take it. */
  draw(productId: string, version: string): Promise<AvailableKey | undefined>;
  take(key: AvailableKey): Change;
  /** Lists the versions of a product that have a pool, also an empty one. */
  versionsOf(productId: string): Promise<readonly string[]>;
}

const availableKeyItem = rowSchema({
  PK: z.string(),
  SK: z.string(),
  importId: z.string(),
  hash: z.string(),
  closedValue: z.string(),
});

/** Rotates a list to a random start. */
function startingAnywhere<Item>(items: readonly Item[]): readonly Item[] {
  const first = randomInt(Math.max(items.length, 1));
  return [...items.slice(first), ...items.slice(0, first)];
}

export class DynamoAvailableKeyStore implements AvailableKeyStore {
  readonly #table: Table;
  readonly #cipher: Pick<KeyCipher, 'decrypt'>;

  constructor(table: Table, cipher: Pick<KeyCipher, 'decrypt'>) {
    this.#table = table;
    this.#cipher = cipher;
  }

  /** Draws from a random import, because concurrent buyers would compete for the last keys of the oldest one. */
  async draw(productId: string, version: string): Promise<AvailableKey | undefined> {
    const item = await getItem(this.#table, productKeyKeys.keyPool(productId, version));
    for (const importId of startingAnywhere(item ? keyPoolItem.parse(item).importIds : [])) {
      const found = await this.#drawFrom(importId);
      if (found) {
        const { PK, SK, closedValue: encryptedValue, ...key } = availableKeyItem.parse(found);
        const value = await this.#cipher.decrypt(encryptedValue, { PK, SK });
        return { ...key, encryptedValue, value };
      }
    }
    return undefined;
  }

  /**
   * Starts at a random position, so that concurrent buyers draw different keys. Rows are sorted by the hash of the
   * key, which distributes them evenly.
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

  async versionsOf(productId: string): Promise<readonly string[]> {
    const { PK, SK: prefix } = productKeyKeys.keyPool(productId, '');
    const items = await queryAll(this.#table, { PK, prefix });
    return items.map((item) => keyPoolItem.parse(item).version);
  }

  take({ importId, hash }: AvailableKey): Change {
    return changes(this.#table).remove(`take a key of import ${importId}`, {
      Key: productKeyKeys.availableKey(importId, hash),
      ConditionExpression: 'attribute_exists(PK)',
    });
  }
}
