import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import type { KeyCipher } from '#shared/platform/crypto/key-cipher.ts';
import type { KeyDigest } from '#shared/platform/crypto/key-digest.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes, commitTo, LARGEST_COMMIT, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import { lastFiveOf } from '../key.ts';
import { productKeyKeys } from '../keys.ts';
import type { KeyCounts, KeyImport, KeyImportPart } from './key-import.ts';

/** A key takes two writes: its row in the pool and the mark that it is known. Two more check the part and list the keys. */
const KEYS_IN_A_COMMIT = Math.floor((LARGEST_COMMIT - 2) / 2);

const knownItem = rowSchema({
  PK: z.string(),
  importId: z.string(),
  partNumber: z.int(),
});

interface HashedKey {
  readonly value: string;
  readonly hash: string;
}

/** Stores the keys of a part in the table, each key once, however often the part is sent. */
export class KeyStaging {
  readonly #table: Table;
  readonly #digest: KeyDigest;
  readonly #cipher: Pick<KeyCipher, 'encrypt'>;

  constructor(table: Table, digest: KeyDigest, cipher: Pick<KeyCipher, 'encrypt'>) {
    this.#table = table;
    this.#digest = digest;
    this.#cipher = cipher;
  }

  async stage(
    keyImport: KeyImport,
    part: KeyImportPart,
    values: readonly string[],
  ): Promise<KeyCounts> {
    // A transaction may not contain an item twice.
    const different = await Promise.all(
      [...new Set(values)].map(async (value) => ({
        value,
        hash: await this.#digest.digest('product-key', value),
      })),
    );
    let added = 0;
    for (let start = 0; start < different.length; start += KEYS_IN_A_COMMIT) {
      const batch = different.slice(start, start + KEYS_IN_A_COMMIT);
      added += await this.#stageBatch(keyImport, part, batch);
    }
    return { added, known: values.length - added };
  }

  /** Stores all keys in one transaction if all are new. Otherwise it looks up the known keys and stores the rest. */
  async #stageBatch(
    keyImport: KeyImport,
    part: KeyImportPart,
    piece: readonly HashedKey[],
  ): Promise<number> {
    try {
      const writes = await Promise.all(piece.map((key) => this.#stageOne(keyImport, part, key)));
      await commitTo(this.#table)([
        this.#whileBegun(part),
        this.#listed(part, piece),
        ...writes.flat(),
      ]);
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
      return earlier + (rest.length > 0 ? await this.#stageBatch(keyImport, part, rest) : 0);
    }
  }

  async #known(piece: readonly HashedKey[]) {
    const marks = piece.map(({ hash }) => productKeyKeys.knownKey(hash));
    return (await getItems(this.#table, marks)).map((item) => knownItem.parse(item));
  }

  /** Refuses keys of a part that an abandoned import has removed. */
  #whileBegun({ importId, number }: KeyImportPart): Change {
    return changes(this.#table).check(`require part ${number} of import ${importId} to be begun`, {
      Key: productKeyKeys.keyImportPart(importId, number),
      ConditionExpression: '#state = :begun',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':begun': 'begun' },
    });
  }

  /** Lists the keys of a commit, so that the keys of an import can be shown. */
  #listed({ importId, number }: KeyImportPart, piece: readonly HashedKey[]): Change {
    const hashes = piece.map(({ hash }) => hash);
    return changes(this.#table).put(`list keys of import ${importId}`, {
      Item: { ...productKeyKeys.keyImportKeys(importId, number, hashes[0] ?? ''), hashes },
    });
  }

  async #stageOne(
    { id: importId, productId, version }: KeyImport,
    { number: partNumber }: KeyImportPart,
    { value, hash }: HashedKey,
  ): Promise<Change[]> {
    const change = changes(this.#table);
    const location = productKeyKeys.availableKey(importId, hash);
    const closedValue = await this.#cipher.encrypt(value, location);
    return [
      change.put(`mark a key of import ${importId} as known`, {
        Item: {
          ...productKeyKeys.knownKey(hash),
          ...{ productId, version, importId, partNumber, lastFive: lastFiveOf(value) },
        },
        ConditionExpression: NEW_ITEM,
      }),
      change.put(`add a key of import ${importId}`, {
        Item: { ...location, importId, hash, closedValue },
      }),
    ];
  }
}
