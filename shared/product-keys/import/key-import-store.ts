import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import type { KeyCipher } from '#shared/platform/crypto/key-cipher.ts';
import type { KeyDigest } from '#shared/platform/crypto/key-digest.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, queryAll, type Table } from '#shared/platform/dynamodb/table.ts';
import { productKeyKeys } from '../keys.ts';
import { returnKeys } from '../return-keys.ts';
import { findWithdrawn, withdrawKeys } from '../withdraw-keys.ts';
import { addToPool, changeImport, saveImport, whileIn } from './import-changes.ts';
import type { AnnouncedKeys, KeyCounts, KeyImport, KeyImportPart } from './key-import.ts';
import { KeyStaging } from './key-staging.ts';

/**
 * Stores imports of keys. Parts may arrive in any order, concurrently, and again after a crash; no key is added twice,
 * or drawn before the import is complete.
 */
export interface KeyImportStore {
  idOf(announced: AnnouncedKeys): Promise<string>;
  digestOf(values: readonly string[]): Promise<string>;
  find(importId: string): Promise<KeyImport | undefined>;
  begin(keyImport: KeyImport): Change;
  parts(importId: string): Promise<readonly KeyImportPart[]>;
  findPart(importId: string, number: number): Promise<KeyImportPart | undefined>;
  /** Refuses a part of an import that is not open. */
  claim(keyImport: KeyImport, part: KeyImportPart): Change[];
  /** Stores the keys of a part where they cannot be drawn yet. */
  stage(keyImport: KeyImport, part: KeyImportPart, values: readonly string[]): Promise<KeyCounts>;
  finishPart(part: KeyImportPart): Change;
  /** Makes all keys of the import available at once. */
  complete(keyImport: KeyImport, counts: KeyCounts): Change[];
  abandon(keyImport: KeyImport): Change;
  /** Marks a complete import whose keys are withdrawn. */
  withdraw(keyImport: KeyImport): Change;
  /** Withdraws up to `limit` keys that are not given out, and returns their number: 0 once all are withdrawn. */
  withdrawKeys(keyImport: KeyImport, limit: number): Promise<number>;
  /** Ends a withdrawal. The import stays, so that the same file is recognized. */
  endWithdrawal(keyImport: KeyImport): Change;
  /** Finds the positions of withdrawn keys. They are known for ever, and no import brings them back. */
  withdrawnAmong(values: readonly string[]): Promise<readonly number[]>;
  /** Saves a complete import under another version, and adds it to that pool. */
  move(keyImport: KeyImport): Change[];
  /** Removes up to `limit` keys of an abandoned import, and returns their number: 0 once all are removed. */
  returnKeys(keyImport: KeyImport, limit: number): Promise<number>;
  remove(keyImport: KeyImport): Change;
}

const counts = z.object({ added: z.int(), known: z.int() });
const importItem = rowSchema({
  id: z.string(),
  productId: z.string(),
  version: z.string(),
  keyCount: z.int(),
  partCount: z.int(),
  lowMark: z.int(),
  state: z.enum(['open', 'complete', 'abandoning', 'withdrawing', 'withdrawn']),
  startedAt: instant,
  counts: z.optional(counts),
  withdrawnCount: z.optional(z.int()),
});
const partItem = rowSchema({
  importId: z.string(),
  number: z.int(),
  digest: z.string(),
  keyCount: z.int(),
  state: z.enum(['begun', 'done']),
  counts: z.optional(counts),
});

/** An id has 128 bits of the digest, enough to make collisions impossible in practice. */
const ID_DIGITS = 32;

export class DynamoKeyImportStore implements KeyImportStore {
  readonly #table: Table;
  readonly #digest: KeyDigest;
  readonly #staging: KeyStaging;

  constructor(table: Table, digest: KeyDigest, cipher: Pick<KeyCipher, 'encrypt'>) {
    this.#table = table;
    this.#digest = digest;
    this.#staging = new KeyStaging(table, digest, cipher);
  }

  async idOf({ productId, version, keyCount, partCount, sha256 }: AnnouncedKeys): Promise<string> {
    const text = JSON.stringify([productId, version, keyCount, partCount, sha256]);
    return (await this.#digest.digest('key-import', text)).slice(0, ID_DIGITS);
  }

  digestOf(values: readonly string[]): Promise<string> {
    return this.#digest.digest('key-import', values.join('\n'));
  }

  async find(importId: string): Promise<KeyImport | undefined> {
    const item = await getItem(this.#table, productKeyKeys.keyImport(importId));
    return item === undefined ? undefined : importItem.parse(item);
  }

  begin(keyImport: KeyImport): Change {
    return changes(this.#table).put(`begin import ${keyImport.id}`, {
      Item: { ...productKeyKeys.keyImport(keyImport.id), ...stored(keyImport) },
      ConditionExpression: NEW_ITEM,
    });
  }

  async parts(importId: string): Promise<readonly KeyImportPart[]> {
    const { PK } = productKeyKeys.keyImport(importId);
    const items = await queryAll(this.#table, { PK, prefix: 'PART#' });
    return items.map((item) => partItem.parse(item));
  }

  async findPart(importId: string, number: number): Promise<KeyImportPart | undefined> {
    const item = await getItem(this.#table, productKeyKeys.keyImportPart(importId, number));
    return item === undefined ? undefined : partItem.parse(item);
  }

  claim({ id }: KeyImport, part: KeyImportPart): Change[] {
    const change = changes(this.#table);
    return [
      change.check(`require import ${id} to be open`, {
        Key: productKeyKeys.keyImport(id),
        ...whileIn('open'),
      }),
      change.put(`claim part ${part.number} of import ${id}`, {
        Item: { ...productKeyKeys.keyImportPart(id, part.number), ...stored(part) },
        ConditionExpression: NEW_ITEM,
      }),
    ];
  }

  stage(keyImport: KeyImport, part: KeyImportPart, values: readonly string[]): Promise<KeyCounts> {
    return this.#staging.stage(keyImport, part, values);
  }

  finishPart(part: KeyImportPart): Change {
    const { importId, number } = part;
    return changes(this.#table).put(`finish part ${number} of import ${importId}`, {
      Item: {
        ...productKeyKeys.keyImportPart(importId, number),
        ...stored({ ...part, state: 'done' }),
      },
      ...whileIn('begun'),
    });
  }

  complete(keyImport: KeyImport, total: KeyCounts): Change[] {
    const done = { ...keyImport, state: 'complete', counts: total } as const;
    const saved = saveImport(this.#table, done, 'open');
    return total.added === 0 ? [saved] : [saved, addToPool(this.#table, keyImport)];
  }

  abandon(keyImport: KeyImport): Change {
    return saveImport(this.#table, { ...keyImport, state: 'abandoning' }, 'open');
  }

  withdraw(keyImport: KeyImport): Change {
    return changeImport(this.#table, { ...keyImport, state: 'withdrawing' }, 'complete');
  }

  withdrawKeys({ id }: KeyImport, limit: number): Promise<number> {
    return withdrawKeys(this.#table, id, limit);
  }

  endWithdrawal(keyImport: KeyImport): Change {
    return changeImport(this.#table, { ...keyImport, state: 'withdrawn' }, 'withdrawing');
  }

  withdrawnAmong(values: readonly string[]): Promise<readonly number[]> {
    return findWithdrawn(this.#table, this.#digest, values);
  }

  move(keyImport: KeyImport): Change[] {
    return [changeImport(this.#table, keyImport, 'complete'), addToPool(this.#table, keyImport)];
  }

  async returnKeys({ id }: KeyImport, limit: number): Promise<number> {
    return returnKeys(this.#table, id, await this.parts(id), limit);
  }

  remove({ id, state }: KeyImport): Change {
    return changes(this.#table).remove(`remove import ${id}`, {
      Key: productKeyKeys.keyImport(id),
      ...whileIn(state),
    });
  }
}
