import type { Change } from '#shared/platform/change.ts';
import type { KeyCipher } from '#shared/platform/crypto/key-cipher.ts';
import type { KeyDigest } from '#shared/platform/crypto/key-digest.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, queryAll, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { PageRow } from '#shared/platform/settle-pages.ts';
import { type AvailableRow, availableRows, countAvailable } from '../available-rows.ts';
import { productKeyKeys } from '../keys.ts';
import { keyReturn, removeLists, removeParts } from '../return-keys.ts';
import { findWithdrawn, withdrawal } from '../withdraw-keys.ts';
import { addToPool, changeImport, saveImport, whileIn } from './import-changes.ts';
import type { AnnouncedKeys, KeyCounts, KeyImport, KeyImportPart } from './key-import.ts';
import { importItem, partItem } from './key-import-items.ts';
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
  /** Lists the keys of an import that are not given out, page by page: a caller resumes behind any of them. */
  keysLeft(importId: string, page: PageRequest): Promise<Page<PageRow<AvailableRow>>>;
  /** Counts the keys that are not given out behind one, up to `most`. */
  countKeysLeft(importId: string, after: string, most: number): Promise<number>;
  /** Withdraws keys that are not given out, and counts them. Fails if a purchase takes one meanwhile. */
  withdrawKeys(importId: string, keys: readonly AvailableRow[]): readonly Change[];
  /** Ends a withdrawal. The import stays, so that the same file is recognized. */
  endWithdrawal(keyImport: KeyImport): Change;
  /** Finds the positions of withdrawn keys. They are known for ever, and no import brings them back. */
  withdrawnAmong(values: readonly string[]): Promise<readonly number[]>;
  /** Saves a complete import under another version, and adds it to that pool. */
  move(keyImport: KeyImport): Change[];
  /** Removes the parts of an abandoned import, so that none of them takes more keys. */
  removeParts(importId: string): Promise<void>;
  /** Removes keys of an abandoned import, so that another import may contain them. */
  returnKeys(importId: string, keys: readonly AvailableRow[]): readonly Change[];
  /** Removes the lists of the keys of an abandoned import, once its keys are removed. */
  removeLists(importId: string): Promise<void>;
  remove(keyImport: KeyImport): Change;
}

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
    return total.added === 0
      ? [saved]
      : [saved, addToPool(this.#table, keyImport, { marks: true })];
  }

  abandon(keyImport: KeyImport): Change {
    return saveImport(this.#table, { ...keyImport, state: 'abandoning' }, 'open');
  }

  withdraw(keyImport: KeyImport): Change {
    return changeImport(this.#table, { ...keyImport, state: 'withdrawing' }, 'complete');
  }

  keysLeft(importId: string, page: PageRequest): Promise<Page<PageRow<AvailableRow>>> {
    return availableRows(this.#table, importId, page);
  }

  countKeysLeft(importId: string, after: string, most: number): Promise<number> {
    return countAvailable(this.#table, importId, after, most);
  }

  withdrawKeys(importId: string, keys: readonly AvailableRow[]): readonly Change[] {
    return withdrawal(this.#table, importId, keys);
  }

  endWithdrawal(keyImport: KeyImport): Change {
    return changeImport(this.#table, { ...keyImport, state: 'withdrawn' }, 'withdrawing');
  }

  withdrawnAmong(values: readonly string[]): Promise<readonly number[]> {
    return findWithdrawn(this.#table, this.#digest, values);
  }

  move(keyImport: KeyImport): Change[] {
    return [
      changeImport(this.#table, keyImport, 'complete'),
      addToPool(this.#table, keyImport, { marks: false }),
    ];
  }

  async removeParts(importId: string): Promise<void> {
    await removeParts(this.#table, importId, await this.parts(importId));
  }

  returnKeys(importId: string, keys: readonly AvailableRow[]): readonly Change[] {
    return keyReturn(this.#table, importId, keys);
  }

  removeLists(importId: string): Promise<void> {
    return removeLists(this.#table, importId);
  }

  remove({ id, state }: KeyImport): Change {
    return changes(this.#table).remove(`remove import ${id}`, {
      Key: productKeyKeys.keyImport(id),
      ...whileIn(state),
    });
  }
}
