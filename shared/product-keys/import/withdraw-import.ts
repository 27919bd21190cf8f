import type * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import type { Commit } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { CountedPart } from '#shared/platform/http/settled-response.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because } from '#shared/platform/sentence.ts';
import { timeToSettle } from '#shared/platform/settle-pages.ts';
import { findImport } from './announce-keys.ts';
import type { KeyImport } from './key-import.ts';
import type { KeyImportStore } from './key-import-store.ts';
import { poolRecord } from './pool-record.ts';
import { commitOnce, settleKeys, type takeKeysInput } from './settle-keys.ts';

export interface Dependencies {
  readonly keyImports: Pick<
    KeyImportStore,
    'countKeysLeft' | 'endWithdrawal' | 'find' | 'keysLeft' | 'withdraw' | 'withdrawKeys'
  >;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

const stateOf = async ({ keyImports }: Dependencies, { id }: KeyImport) =>
  (await keyImports.find(id))?.state;

/** Marks a complete import. */
function start(dependencies: Dependencies, keyImport: KeyImport, context: Context): Promise<void> {
  const changes = [
    dependencies.keyImports.withdraw(keyImport),
    poolRecord(dependencies, keyImport, context, {
      operationType: 'withdraw_product_keys',
      before: { state: keyImport.state },
      after: { state: 'withdrawing', importId: keyImport.id },
    }),
  ];
  return commitOnce(
    dependencies.commit,
    changes,
    async () => (await stateOf(dependencies, keyImport)) !== 'complete',
  );
}

export interface WithdrawnImport extends CountedPart {
  readonly importId: string;
  /** None of the keys is left. */
  readonly withdrawn: boolean;
}

const ENDED = { done: 0, stuck: [], left: 0, next: undefined };

/**
 * Withdraws the keys of a complete import that are not given out. They stay known as withdrawn, so that no later import
 * brings them back by mistake (R12). Keys that purchases have stay theirs. A request takes the keys behind `after`, as
 * long as it has time, and the caller continues behind `next`.
 */
export const withdrawImport =
  (dependencies: Dependencies) =>
  async (
    { importId, after }: z.output<typeof takeKeysInput>,
    context: Context,
  ): Promise<WithdrawnImport> => {
    const { keyImports, commit } = dependencies;
    const found = await findImport(dependencies, importId);
    if (found.state === 'open' || found.state === 'abandoning') {
      throw new DomainError(
        'KEY_IMPORT_ENDED',
        because('KEY_IMPORT_NOT_POOLED', { importId, state: found.state }),
      );
    }
    if (found.state === 'withdrawn') {
      return { importId, withdrawn: true, ...ENDED };
    }
    if (found.state === 'complete') {
      await start(dependencies, found, context);
    }
    const { correlationId, wallClock } = context;
    const wanted = { importId, after, correlationId, hasTime: timeToSettle(wallClock) };
    const { isEmpty, ...part } = await settleKeys(dependencies, wanted, (keys) =>
      keyImports.withdrawKeys(importId, keys),
    );
    if (isEmpty) {
      const end = keyImports.endWithdrawal({ ...found, state: 'withdrawing' });
      const isEnded = async () => (await stateOf(dependencies, found)) === 'withdrawn';
      await commitOnce(commit, [end], isEnded);
    }
    return { importId, withdrawn: isEmpty, ...part };
  };
