import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { ImportedKey } from './imported-key.ts';
import { productKeyKeys } from './keys.ts';
import { withdrawal } from './withdraw-keys.ts';

/** The keys of imports, without their values. */
export interface ImportedKeyStore {
  /** Lists the keys of an import, in no order that says anything. A page has up to `size` keys, or a few more. */
  listKeys(importId: string, page: PageRequest): Promise<Page<ImportedKey>>;
  findKey(hash: string): Promise<ImportedKey | undefined>;
  /** Withdraws an available key. Fails if a purchase takes it meanwhile. */
  withdrawOne(key: ImportedKey): readonly Change[];
}

const listItem = rowSchema({ SK: z.string(), hashes: z.array(z.string()) });
const markItem = rowSchema({
  PK: z.string(),
  importId: z.string(),
  productId: z.string(),
  version: z.string(),
  state: z.optional(z.enum(['active', 'revoked', 'withdrawn'])),
  lastFive: z.optional(z.string()),
});
/** The most keys that a row lists. */
const KEYS_IN_A_LIST = 49;

export class DynamoImportedKeyStore implements ImportedKeyStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async listKeys(importId: string, { size, after }: PageRequest): Promise<Page<ImportedKey>> {
    const { PK } = productKeyKeys.keyImport(importId);
    const lists = { size: Math.ceil(size / KEYS_IN_A_LIST), after };
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'KEYS#' }, lists);
    const hashes = items.flatMap((item) => listItem.parse(item).hashes);
    const found = await this.#find(hashes);
    return { items: hashes.flatMap((hash) => found.get(hash) ?? []), next };
  }

  async findKey(hash: string): Promise<ImportedKey | undefined> {
    return (await this.#find([hash])).get(hash);
  }

  async #find(hashes: readonly string[]): Promise<ReadonlyMap<string, ImportedKey>> {
    const named = new Map(hashes.map((hash) => [productKeyKeys.knownKey(hash).PK, hash]));
    const marks = await getItems(this.#table, hashes.map(productKeyKeys.knownKey));
    return new Map(
      marks.map((item) => {
        const { PK, state = 'available', ...facts } = markItem.parse(item);
        const hash = named.get(PK) ?? '';
        return [hash, { ...facts, hash, state }];
      }),
    );
  }

  withdrawOne({ importId, hash }: ImportedKey): readonly Change[] {
    const row = { ...productKeyKeys.availableKey(importId, hash), hash };
    return withdrawal(this.#table, importId, [row]);
  }
}
