import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { actorOf } from '#shared/audit/record.ts';
import { checkSupply } from '#shared/catalog/check-supply.ts';
import type { SupplyStore } from '#shared/catalog/supply-store.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because } from '#shared/platform/sentence.ts';
import {
  type AnnouncedKeys,
  type KeyImport,
  MAXIMUM_PART_KEYS,
  MAXIMUM_PARTS,
} from './key-import.ts';
import type { KeyImportStore } from './key-import-store.ts';
import { poolInput } from './key-input.ts';

export const announceKeysInput = poolInput.extend({
  keyCount: z
    .int()
    .min(1)
    .max(MAXIMUM_PARTS * MAXIMUM_PART_KEYS),
  partCount: z.int().min(1).max(MAXIMUM_PARTS),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, rule('RULE_HEX_64')),
});

export const importIdInput = z.object({ importId: z.string() });

interface OpenDependencies {
  readonly keyImports: Pick<KeyImportStore, 'begin' | 'find' | 'idOf'>;
}

/** Finds the import of these keys, or begins it. */
export async function openImport(
  { keyImports }: OpenDependencies,
  announced: AnnouncedKeys,
  now: Date,
): Promise<{ readonly keyImport: KeyImport; readonly changes: readonly Change[] }> {
  const id = await keyImports.idOf(announced);
  const found = await keyImports.find(id);
  if (found) {
    return { keyImport: found, changes: [] };
  }
  const { sha256: _, ...facts } = announced;
  const keyImport: KeyImport = { ...facts, id, state: 'open', startedAt: now };
  return { keyImport, changes: [keyImports.begin(keyImport)] };
}

export interface AnnounceDependencies extends OpenDependencies {
  readonly supplies: SupplyStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** Announces keys. The same announcement finds the same import, including an interrupted one. */
export const announceKeys =
  (dependencies: AnnounceDependencies) =>
  async (
    input: z.output<typeof announceKeysInput>,
    { caller, now, correlationId }: Context,
  ): Promise<Outcome<KeyImport>> => {
    const known = await checkSupply(dependencies.supplies, input, 'keys');
    const { keyImport, changes } = await openImport(dependencies, { ...input, ...known }, now);
    if (changes.length === 0) {
      return { result: keyImport, changes };
    }
    const { audit, ids } = dependencies;
    const record = audit.append({
      id: ids.sortable(now),
      partnerId: 'operator',
      operationType: 'announce_product_keys',
      resourceType: 'key_pool',
      resourceId: `${keyImport.productId}:${keyImport.version}`,
      actor: actorOf(caller),
      at: now,
      correlationId,
      after: { state: 'open', importId: keyImport.id, keyCount: keyImport.keyCount },
    });
    return { result: keyImport, changes: [...changes, record] };
  };

export async function findImport(
  { keyImports }: { readonly keyImports: Pick<KeyImportStore, 'find'> },
  importId: string,
): Promise<KeyImport> {
  const found = await keyImports.find(importId);
  if (!found) {
    throw new DomainError('KEY_IMPORT_NOT_FOUND', because('KEY_IMPORT_NOT_FOUND', { importId }));
  }
  return found;
}

/** Reads an import and the numbers of the parts that are done. */
export const readImport =
  (dependencies: { readonly keyImports: Pick<KeyImportStore, 'find' | 'parts'> }) =>
  async ({ importId }: z.output<typeof importIdInput>) => {
    const keyImport = await findImport(dependencies, importId);
    const parts = await dependencies.keyImports.parts(importId);
    const done = parts.filter(({ state }) => state === 'done').map(({ number }) => number);
    return { keyImport, partsDone: done };
  };
