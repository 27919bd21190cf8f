import type { Change, Commit } from '#shared/platform/change.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import { afterInput, type CountedPart } from '#shared/platform/http/settled-response.ts';
import { MOST_LEFT, settlePages } from '#shared/platform/settle-pages.ts';
import { errorName, logger } from '#shared/platform/telemetry/logger.ts';
import type { AvailableRow } from '../available-rows.ts';
import { importIdInput } from './announce-keys.ts';
import type { KeyImportStore } from './key-import-store.ts';

export const takeKeysInput = importIdInput.extend({ after: afterInput });

/** Commits a step. Another request may have done the same at the same moment, which is as good: `isDone` looks. */
export async function commitOnce(
  commit: Commit,
  changes: readonly Change[],
  isDone: () => Promise<boolean>,
): Promise<void> {
  try {
    await commit(changes);
  } catch (error) {
    if (!(isDomainError(error, 'CONFLICT') && (await isDone()))) {
      throw error;
    }
  }
}

/** A key takes two writes, and its import counts the keys in one more; a commit holds a hundred. */
const KEYS_IN_A_COMMIT = 49;

interface Wanted {
  readonly importId: string;
  readonly after: string | undefined;
  readonly correlationId: string;
  readonly hasTime: () => boolean;
}

/** The part of an import's keys that a request took, and whether none is left. */
export interface TakenKeys extends CountedPart {
  readonly isEmpty: boolean;
}

/** Takes the keys of an import that are not given out from it, behind one. A key that cannot be taken hides no other one. */
export async function settleKeys(
  {
    keyImports,
    commit,
  }: {
    readonly keyImports: Pick<KeyImportStore, 'keysLeft' | 'countKeysLeft'>;
    readonly commit: Commit;
  },
  { importId, after, correlationId, hasTime }: Wanted,
  take: (keys: readonly AvailableRow[]) => readonly Change[],
): Promise<TakenKeys> {
  const part = await settlePages(
    {
      pageOf: (page) => keyImports.keysLeft(importId, page),
      size: KEYS_IN_A_COMMIT,
      settle: (keys) => commit(take(keys)),
      hasTime,
      onStuck: ({ id: keyId, reason }, error) =>
        logger.warn('KEY_NOT_TAKEN', {
          ...{ correlationId, importId, keyId, reason, error: errorName(error) },
        }),
    },
    after,
  );
  const { next } = part;
  if (next !== undefined) {
    const left = await keyImports.countKeysLeft(importId, next, MOST_LEFT);
    return { ...part, left, isEmpty: false };
  }
  // Keys that an earlier request of the caller passed lie before its place.
  const { items } = await keyImports.keysLeft(importId, { size: 1 });
  return { ...part, left: 0, isEmpty: items.length === 0 };
}
