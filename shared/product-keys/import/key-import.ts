import { DomainError } from '#shared/platform/errors.ts';

/** Keys that one request brings; 30 bytes each stay far below the body's limit. */
export const MAXIMUM_PART_KEYS = 5_000;
/** So an import holds at most a million keys, and its parts are read in one go. */
export const MAXIMUM_PARTS = 200;
/** A pool that has no more keys than this is low, unless its import said another number. */
export const DEFAULT_LOW_MARK = 100;

/** What an operator announces before the keys come. */
export interface AnnouncedKeys {
  readonly productId: string;
  readonly version: string;
  readonly keyCount: number;
  readonly partCount: number;
  /** Of all keys, in the order of their parts, each followed by a line feed: 64 hex digits. */
  readonly sha256: string;
  readonly lowMark: number;
}

/**
 * Keys on their way into a pool. Nobody draws one of them before it is complete; then all can be drawn.
 * `open` takes parts; `abandoning` gives back what it took, and is gone after that.
 */
export interface KeyImport extends Omit<AnnouncedKeys, 'sha256'> {
  /** The same for the same announcement: whoever was broken off finds the import again. */
  readonly id: string;
  readonly state: 'open' | 'complete' | 'abandoning';
  readonly startedAt: Date;
  /** Since it is complete. */
  readonly counts?: KeyCounts | undefined;
}

export interface KeyCounts {
  readonly added: number;
  /** Keys that the service has or had already, or that came twice: left out. */
  readonly known: number;
}

export interface KeyImportPart {
  readonly importId: string;
  readonly number: number;
  /** Of its keys: the same part may come again, another one under its number may not. */
  readonly digest: string;
  readonly keyCount: number;
  readonly state: 'begun' | 'done';
  readonly counts?: KeyCounts | undefined;
}

/** A pool that purchases of a product's version draw their keys from. */
export interface KeyPool {
  readonly productId: string;
  readonly version: string;
  /** Complete imports that may still have keys, in the order of their completion. */
  readonly importIds: readonly string[];
  readonly lowMark: number;
  /** Since when it is known to be low; not at all while it is not. */
  readonly lowSince?: Date | undefined;
}

/** What a complete import comes to. Throws while a part is missing or the number of keys is another one. */
export function totalOf(
  { id, partCount, keyCount }: KeyImport,
  parts: readonly KeyImportPart[],
): KeyCounts {
  const done = parts.filter(({ state }) => state === 'done');
  if (done.length < partCount) {
    const there = new Set(done.map(({ number }) => number));
    const all = Array.from({ length: partCount }, (_, index) => index + 1);
    const missing = all.filter((number) => !there.has(number));
    throw new DomainError(
      'KEY_IMPORT_INCOMPLETE',
      `Import ${id} lacks ${missing.length} of its ${partCount} parts. Send those that data names, then complete it.`,
      { data: missing.map(String) },
    );
  }
  const sum = (of: (part: KeyImportPart) => number) =>
    done.reduce((total, part) => total + of(part), 0);
  const brought = sum(({ keyCount: keys }) => keys);
  if (brought !== keyCount) {
    throw new DomainError(
      'KEY_IMPORT_INCOMPLETE',
      `Import ${id} was announced with ${keyCount} keys, and its parts bring ${brought}. Abandon it and announce it anew.`,
      { data: ['keyCount'] },
    );
  }
  return {
    added: sum(({ counts }) => counts?.added ?? 0),
    known: sum(({ counts }) => counts?.known ?? 0),
  };
}
