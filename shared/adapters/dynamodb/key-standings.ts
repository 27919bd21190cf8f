import * as z from 'zod/mini';
import type { KeyStandingRepository } from '../../domain/key-pool-ports.ts';
import type { KeyStanding } from '../../domain/product-key.ts';
import type { KeyDigest } from './key-vault.ts';
import { keys } from './keys.ts';
import { instant } from './schemas.ts';
import { getItem, type Table } from './table.ts';

/** A key that nobody has yet has no state. */
const standingItem = z.object({
  version: z.string(),
  state: z.optional(z.enum(['active', 'revoked'])),
  validUntil: z.optional(instant),
});

export class DynamoKeyStandingRepository implements KeyStandingRepository {
  readonly #table: Table;
  readonly #digest: KeyDigest;

  constructor(table: Table, digest: KeyDigest) {
    this.#table = table;
    this.#digest = digest;
  }

  async findStanding(value: string): Promise<KeyStanding | undefined> {
    const place = keys.knownKey(await this.#digest.digest('product-key', value));
    const item = await getItem(this.#table, place);
    return item === undefined ? undefined : standingItem.parse(item);
  }
}
