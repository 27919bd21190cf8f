import type * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { actorOf } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because } from '#shared/platform/sentence.ts';
import { findImport, type importIdInput } from './announce-keys.ts';
import { type KeyCounts, type KeyImport, type KeyImportPart, totalOf } from './key-import.ts';
import type { KeyImportStore } from './key-import-store.ts';

export interface CompleteDependencies {
  readonly keyImports: Pick<KeyImportStore, 'complete' | 'find' | 'parts'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** Makes all keys of an import available to purchases at once, and records their number (R24). */
export function completion(
  { keyImports, audit, ids }: CompleteDependencies,
  keyImport: KeyImport,
  parts: readonly KeyImportPart[],
  { caller, now, correlationId }: Context,
): { readonly counts: KeyCounts; readonly changes: readonly Change[] } {
  const counts = totalOf(keyImport, parts);
  const { productId, version, id } = keyImport;
  const record = audit.append({
    id: ids.sortable(now),
    partnerId: 'operator',
    operationType: 'import_product_keys',
    resourceType: 'key_pool',
    resourceId: `${productId}:${version}`,
    actor: actorOf(caller),
    at: now,
    correlationId,
    before: { state: keyImport.state },
    after: { state: 'complete', importId: id, ...counts },
  });
  return { counts, changes: [...keyImports.complete(keyImport, counts), record] };
}

export const completeImport =
  (dependencies: CompleteDependencies) =>
  async (
    { importId }: z.output<typeof importIdInput>,
    context: Context,
  ): Promise<Outcome<KeyImport>> => {
    const keyImport = await findImport(dependencies, importId);
    if (keyImport.state === 'complete') {
      return { result: keyImport, changes: [] };
    }
    if (keyImport.state !== 'open') {
      throw new DomainError(
        'KEY_IMPORT_ENDED',
        because('KEY_IMPORT_ENDED', { importId, state: keyImport.state }),
      );
    }
    const parts = await dependencies.keyImports.parts(importId);
    const { counts, changes } = completion(dependencies, keyImport, parts, context);
    return { result: { ...keyImport, state: 'complete', counts }, changes };
  };
