import * as z from 'zod/mini';
import type { KeyDigest } from '#shared/platform/crypto/key-digest.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import type { KeyStatus } from './key.ts';
import { productKeyKeys } from './keys.ts';

export interface KeyStatusStore {
  /** Finds the status of a key by its value, in one read whether the key exists or not. */
  findStatus(value: string): Promise<KeyStatus | undefined>;
}

/** A key that is not issued yet has no state. */
const statusItem = rowSchema({
  version: z.string(),
  state: z.optional(z.enum(['active', 'revoked', 'withdrawn'])),
  validUntil: z.optional(instant),
});

export class DynamoKeyStatusStore implements KeyStatusStore {
  readonly #table: Table;
  readonly #digest: KeyDigest;

  constructor(table: Table, digest: KeyDigest) {
    this.#table = table;
    this.#digest = digest;
  }

  async findStatus(value: string): Promise<KeyStatus | undefined> {
    const location = productKeyKeys.knownKey(await this.#digest.digest('product-key', value));
    const item = await getItem(this.#table, location);
    return item === undefined ? undefined : statusItem.parse(item);
  }
}
