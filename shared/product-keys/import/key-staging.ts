import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import type { KeyVault } from '#shared/platform/crypto/key-cipher.ts';
import type { KeyDigest } from '#shared/platform/crypto/key-digest.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes, commitTo, LARGEST_COMMIT, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import { productKeyKeys } from '../keys.ts';
import type { KeyCounts, KeyImport, KeyImportPart } from './key-import.ts';

/** Each key takes two writes, the pool's row and the mark that it is known; one looks at the part. */
const KEYS_IN_A_COMMIT = Math.floor((LARGEST_COMMIT - 1) / 2);

const knownItem = rowSchema({
  PK: z.string(),
  importId: z.string(),
  partNumber: z.int(),
});

interface HashedKey {
  readonly value: string;
  readonly hash: string;
}

/** Puts the keys of a part into the table, each one once, however often the part comes. */
export class KeyStaging {
  readonly #table: Table;
  readonly #digest: KeyDigest;
  readonly #vault: Pick<KeyVault, 'close'>;

  constructor(table: Table, digest: KeyDigest, vault: Pick<KeyVault, 'close'>) {
    this.#table = table;
    this.#digest = digest;
    this.#vault = vault;
  }

  async stage(
    keyImport: KeyImport,
    part: KeyImportPart,
    values: readonly string[],
  ): Promise<KeyCounts> {
    // One transaction may not name an item twice.
    const different = await Promise.all(
      [...new Set(values)].map(async (value) => ({
        value,
        hash: await this.#digest.digest('product-key', value),
      })),
    );
    let added = 0;
    for (let start = 0; start < different.length; start += KEYS_IN_A_COMMIT) {
      const piece = different.slice(start, start + KEYS_IN_A_COMMIT);
      added += await this.#stageSome(keyImport, part, piece);
    }
    return { added, known: values.length - added };
  }

  /** All at once if all are new. Otherwise it looks which ones are known, and tries the rest. */
  async #stageSome(
    keyImport: KeyImport,
    part: KeyImportPart,
    piece: readonly HashedKey[],
  ): Promise<number> {
    try {
      const writes = await Promise.all(piece.map((key) => this.#stageOne(keyImport, part, key)));
      await commitTo(this.#table)([this.#whileBegun(part), ...writes.flat()]);
      return piece.length;
    } catch (error) {
      if (!isDomainError(error, 'CONFLICT')) {
        throw error;
      }
      const known = await this.#known(piece);
      if (known.length === 0) {
        throw error;
      }
      const marks = new Set(known.map(({ PK }) => PK));
      const rest = piece.filter(({ hash }) => !marks.has(productKeyKeys.knownKey(hash).PK));
      const earlier = known.filter(
        ({ importId, partNumber }) => importId === part.importId && partNumber === part.number,
      ).length;
      return earlier + (rest.length > 0 ? await this.#stageSome(keyImport, part, rest) : 0);
    }
  }

  async #known(piece: readonly HashedKey[]) {
    const marks = piece.map(({ hash }) => productKeyKeys.knownKey(hash));
    return (await getItems(this.#table, marks)).map((item) => knownItem.parse(item));
  }

  /** Once a part is given back, nothing more comes in by it. */
  #whileBegun({ importId, number }: KeyImportPart): Change {
    return changes(this.#table).check(`find part ${number} of import ${importId} begun`, {
      Key: productKeyKeys.keyImportPart(importId, number),
      ConditionExpression: '#state = :begun',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':begun': 'begun' },
    });
  }

  async #stageOne(
    { id: importId, productId, version }: KeyImport,
    { number: partNumber }: KeyImportPart,
    { value, hash }: HashedKey,
  ): Promise<Change[]> {
    const change = changes(this.#table);
    const place = productKeyKeys.availableKey(importId, hash);
    const closedValue = await this.#vault.close(value, place);
    return [
      change.put(`know a key of import ${importId}`, {
        Item: { ...productKeyKeys.knownKey(hash), productId, version, importId, partNumber },
        ConditionExpression: NEW_ITEM,
      }),
      change.put(`pool a key of import ${importId}`, {
        Item: { ...place, importId, hash, closedValue },
      }),
    ];
  }
}
