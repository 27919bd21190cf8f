import type * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { actorOf } from '#shared/audit/record.ts';
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
import { commitOnce, settleKeys, type takeKeysInput } from './settle-keys.ts';

export interface Dependencies {
  readonly keyImports: Pick<
    KeyImportStore,
    | 'abandon'
    | 'countKeysLeft'
    | 'find'
    | 'keysLeft'
    | 'remove'
    | 'removeLists'
    | 'removeParts'
    | 'returnKeys'
  >;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

async function start(
  { keyImports, audit, ids, commit }: Dependencies,
  keyImport: KeyImport,
  { caller, now, correlationId }: Context,
): Promise<void> {
  const { id, productId, version } = keyImport;
  const record = audit.append({
    id: ids.sortable(now),
    partnerId: 'operator',
    operationType: 'abandon_product_keys',
    resourceType: 'key_pool',
    resourceId: `${productId}:${version}`,
    actor: actorOf(caller),
    at: now,
    correlationId,
    before: { state: keyImport.state },
    after: { state: 'abandoning', importId: id },
  });
  const changes = [keyImports.abandon(keyImport), record];
  await commitOnce(
    commit,
    changes,
    async () => (await keyImports.find(id))?.state === 'abandoning',
  );
}

export interface AbandonedImport extends CountedPart {
  readonly importId: string;
  /** The import and all of its keys are removed. */
  readonly abandoned: boolean;
}

/**
 * Abandons an import: its keys are removed, so that another import may contain them. A request removes the keys behind
 * `after`, as long as it has time, and the caller continues behind `next`.
 */
export const abandonImport =
  (dependencies: Dependencies) =>
  async (
    { importId, after }: z.output<typeof takeKeysInput>,
    context: Context,
  ): Promise<AbandonedImport> => {
    const { keyImports, commit } = dependencies;
    const keyImport = await findImport(dependencies, importId);
    if (keyImport.state !== 'open' && keyImport.state !== 'abandoning') {
      throw new DomainError('KEY_IMPORT_ENDED', because('KEY_IMPORT_COMPLETE', { importId }));
    }
    if (keyImport.state === 'open') {
      await start(dependencies, keyImport, context);
    }
    // The parts go first: a request that is still adding keys to one fails.
    await keyImports.removeParts(importId);
    const { correlationId, wallClock } = context;
    const wanted = { importId, after, correlationId, hasTime: timeToSettle(wallClock) };
    const { isEmpty, ...part } = await settleKeys(dependencies, wanted, (keys) =>
      keyImports.returnKeys(importId, keys),
    );
    if (isEmpty) {
      await keyImports.removeLists(importId);
      const removal = keyImports.remove({ ...keyImport, state: 'abandoning' });
      const isGone = async () => (await keyImports.find(importId)) === undefined;
      await commitOnce(commit, [removal], isGone);
    }
    return { importId, abandoned: isEmpty, ...part };
  };
