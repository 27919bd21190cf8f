import type { DueQueue } from './due.ts';
import type { AnnouncedKeys, KeyCounts, KeyImport, KeyImportPart, KeyPool } from './key-import.ts';
import type { Change, Page, PageRequest } from './ports.ts';
import type { HeldKey, KeyStanding, ProductKey } from './product-key.ts';

/** A key nobody has yet. */
export interface PooledKey {
  readonly importId: string;
  /** Finds the key, and tells nothing of it. */
  readonly hash: string;
  readonly value: string;
  /** As it lies in the pool, and as it is moved from there without being closed anew. */
  readonly closedValue: string;
}

export interface PooledKeyRepository {
  /** Any key of the pool. Two callers may see the same one; only one of them can take it. */
  draw(productId: string, version: string): Promise<PooledKey | undefined>;
  take(key: PooledKey): Change;
}

export interface KeyPoolRepository {
  list(page: PageRequest): Promise<Page<KeyPool>>;
  /** Every pool, each to be looked at. */
  watched(): DueQueue<KeyPool>;
  /** How many keys an import has left, counted up to `most`. */
  countLeft(importId: string, most: number): Promise<number>;
  /** Notes that a pool is low, is so no more, or which imports still have keys. Refuses one that has changed. */
  save(pool: KeyPool, changed: KeyPool): Change;
}

/**
 * Takes keys in whole imports: their parts may come in any order, at once, and again after a crash anywhere,
 * and no key comes in twice or is drawn before all are there.
 */
export interface KeyImportRepository {
  idOf(announced: AnnouncedKeys): Promise<string>;
  digestOf(values: readonly string[]): Promise<string>;
  find(importId: string): Promise<KeyImport | undefined>;
  begin(keyImport: KeyImport): Change;
  parts(importId: string): Promise<readonly KeyImportPart[]>;
  findPart(importId: string, number: number): Promise<KeyImportPart | undefined>;
  /** Refuses once the import is not open. */
  claim(keyImport: KeyImport, part: KeyImportPart): Change[];
  /** Puts the part's keys where no draw looks yet. */
  stage(keyImport: KeyImport, part: KeyImportPart, values: readonly string[]): Promise<KeyCounts>;
  finishPart(part: KeyImportPart): Change;
  /** Opens all of its keys to draws, at once. */
  complete(keyImport: KeyImport, counts: KeyCounts): Change[];
  abandon(keyImport: KeyImport): Change;
  /** Gives back up to `limit` keys of an abandoned import; 0 once none is left. */
  giveBack(keyImport: KeyImport, limit: number): Promise<number>;
  remove(keyImport: KeyImport): Change;
}

export interface ProductKeyRepository {
  list(
    customerId: string,
    orderId: string,
    lineItemNumber?: number,
  ): Promise<readonly ProductKey[]>;
  /** Refuses a second key for the same place, and a key that was given out before. */
  issue(key: ProductKey, pooled: PooledKey, validUntil: Date): Promise<readonly Change[]>;
}

/** Keys of a purchase for those who have no need to read them. */
export interface HeldKeyRepository {
  list(customerId: string, orderId: string, lineItemNumber?: number): Promise<readonly HeldKey[]>;
  /** Idempotent only through its condition: a key that is revoked already is a conflict. */
  revoke(key: HeldKey, now: Date): readonly Change[];
  /** A key that is revoked is not given another end. */
  extend(key: HeldKey, validUntil: Date): Change;
}

export interface KeyStandingRepository {
  /** What is known of a key by its value: one read, whatever there is. */
  findStanding(value: string): Promise<KeyStanding | undefined>;
}
