import * as z from 'zod/mini';
import type { KeyDigest } from '#shared/platform/crypto/key-digest.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import type { KeyStatus } from './key.ts';
import { productKeyKeys } from './keys.ts';

export interface KeyStatusStore {
  /** What is known of a key by its value: one read, whatever there is. */
  findStatus(value: string): Promise<KeyStatus | undefined>;
}

/** A key that nobody has yet has no state. */
const statusItem = rowSchema({
  version: z.string(),
  state: z.optional(z.enum(['active', 'revoked'])),
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
    const place = productKeyKeys.knownKey(await this.#digest.digest('product-key', value));
    const item = await getItem(this.#table, place);
    return item === undefined ? undefined : statusItem.parse(item);
  }
}
