import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';

/** Keys in one request; at 30 bytes each they stay far below the limit of the body. */
export const MAXIMUM_PART_KEYS = 5_000;
/** Limits an import to a million keys, and its parts to what a single query reads. */
export const MAXIMUM_PARTS = 200;
/** The default mark: a pool with at most this many keys is low. */
export const DEFAULT_LOW_MARK = 100;

/** The announcement that an operator sends before the keys. */
export interface AnnouncedKeys {
  readonly productId: string;
  readonly version: string;
  readonly keyCount: number;
  readonly partCount: number;
  /** The digest of all keys, in the order of their parts, each followed by a line feed: 64 hex digits. */
  readonly sha256: string;
  /** Absent: the pool keeps its own. */
  readonly lowMark?: number | undefined;
}

/**
 * Keys on their way into a pool. Keys can be drawn only once the import is complete. An `open` import accepts parts; an
 * `abandoning` import removes its keys, and then itself. A `withdrawing` one takes the keys that are not given out from
 * their pool, and is `withdrawn` then.
 */
export interface KeyImport extends Omit<AnnouncedKeys, 'sha256'> {
  /** The same for the same announcement, so that an interrupted client finds its import. */
  readonly id: string;
  readonly state: 'open' | 'complete' | 'abandoning' | 'withdrawing' | 'withdrawn';
  readonly startedAt: Date;
  /** Present once the import is complete. */
  readonly counts?: KeyCounts | undefined;
  /** Keys that were withdrawn so far. */
  readonly withdrawnCount?: number | undefined;
}

export interface KeyCounts {
  readonly added: number;
  /** Skipped keys: the service has or had them, or they were sent twice. */
  readonly known: number;
}

export interface KeyImportPart {
  readonly importId: string;
  readonly number: number;
  /** The digest of its keys: the same part may be repeated, other keys under its number are refused. */
  readonly digest: string;
  readonly keyCount: number;
  readonly state: 'begun' | 'done';
  readonly counts?: KeyCounts | undefined;
}

/** The pool that purchases of one version of a product draw their keys from. */
export interface KeyPool {
  readonly productId: string;
  readonly version: string;
  /** Complete imports that may still have keys, in the order of their completion. */
  readonly importIds: readonly string[];
  /** Imports whose keys are all given out or withdrawn, the newest last. */
  readonly pastImportIds?: readonly string[] | undefined;
  readonly lowMark: number;
  /** The time at which the pool was found low; absent while it is not low. */
  readonly lowSince?: Date | undefined;
}

/** Adds up the counts of an import. Throws while a part is missing, or if the number of keys differs. */
export function totalOf(
  { id, partCount, keyCount }: KeyImport,
  parts: readonly KeyImportPart[],
): KeyCounts {
  const done = parts.filter(({ state }) => state === 'done');
  if (done.length < partCount) {
    const present = new Set(done.map(({ number }) => number));
    const all = Array.from({ length: partCount }, (_, index) => index + 1);
    const missing = all.filter((number) => !present.has(number));
    throw new DomainError(
      'KEY_IMPORT_INCOMPLETE',
      because('KEY_PARTS_MISSING', { importId: id, missingCount: missing.length, partCount }),
      { data: missing.map(String) },
    );
  }
  const sum = (of: (part: KeyImportPart) => number) =>
    done.reduce((total, part) => total + of(part), 0);
  const received = sum(({ keyCount: keys }) => keys);
  if (received !== keyCount) {
    throw new DomainError(
      'KEY_IMPORT_INCOMPLETE',
      because('KEY_COUNT_DIFFERS', { importId: id, keyCount, received }),
      { data: ['keyCount'] },
    );
  }
  return {
    added: sum(({ counts }) => counts?.added ?? 0),
    known: sum(({ counts }) => counts?.known ?? 0),
  };
}
