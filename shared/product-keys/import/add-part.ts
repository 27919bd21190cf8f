import * as z from 'zod';
import type { Commit } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import { findImport, importIdInput } from './announce-keys.ts';
import type { KeyImport, KeyImportPart } from './key-import.ts';
import type { KeyImportStore } from './key-import-store.ts';
import { keysInput } from './key-input.ts';

export const addPartInput = importIdInput.extend({
  partNumber: z.coerce.number().int().min(1),
  keys: keysInput,
});

export interface Dependencies {
  readonly keyImports: Pick<
    KeyImportStore,
    'claim' | 'digestOf' | 'find' | 'findPart' | 'finishPart' | 'stage' | 'withdrawnAmong'
  >;
  readonly commit: Commit;
}

/** Finds a part, or claims it for these keys, so that no request can use its number for other keys. */
async function claimPart(
  { keyImports, commit }: Dependencies,
  keyImport: KeyImport,
  number: number,
  keys: readonly string[],
): Promise<KeyImportPart> {
  const digest = await keyImports.digestOf(keys);
  const found = await keyImports.findPart(keyImport.id, number);
  if (found && found.digest !== digest) {
    throw new DomainError(
      'KEY_IMPORT_ENDED',
      because('KEY_PART_DIFFERS', { number, importId: keyImport.id }),
    );
  }
  if (found) {
    return found;
  }
  if (keyImport.state !== 'open') {
    throw new DomainError(
      'KEY_IMPORT_ENDED',
      because('KEY_IMPORT_CLOSED', { importId: keyImport.id, state: keyImport.state }),
    );
  }
  const importId = keyImport.id;
  const part = { importId, number, digest, keyCount: keys.length, state: 'begun' } as const;
  await commit(keyImports.claim(keyImport, part));
  return part;
}

/** Finds the positions, from 1 on, of withdrawn keys. */
export const withdrawnIn = async (
  keyImports: Pick<KeyImportStore, 'withdrawnAmong'>,
  keys: readonly string[],
): Promise<readonly number[]> =>
  (await keyImports.withdrawnAmong(keys)).map((position) => position + 1);

export interface AddedPart extends KeyImportPart {
  /** Positions, from 1 on, of keys that were withdrawn earlier and are skipped. */
  readonly withdrawnKeys: readonly number[];
}

/** Adds the keys of one part. A part may be repeated, and parts may arrive concurrently and in any order. */
export async function addKeys(
  dependencies: Dependencies,
  keyImport: KeyImport,
  number: number,
  keys: readonly string[],
): Promise<Outcome<AddedPart>> {
  const part = await claimPart(dependencies, keyImport, number, keys);
  const { keyImports } = dependencies;
  if (part.state === 'done') {
    return { result: { ...part, withdrawnKeys: await withdrawnIn(keyImports, keys) }, changes: [] };
  }
  const done: KeyImportPart = {
    ...part,
    state: 'done',
    counts: await keyImports.stage(keyImport, part, keys),
  };
  const withdrawnKeys = done.counts?.known ? await withdrawnIn(keyImports, keys) : [];
  return { result: { ...done, withdrawnKeys }, changes: [keyImports.finishPart(done)] };
}

export const addPart =
  (dependencies: Dependencies) =>
  async ({
    importId,
    partNumber,
    keys,
  }: z.output<typeof addPartInput>): Promise<Outcome<AddedPart>> => {
    const keyImport = await findImport(dependencies, importId);
    if (partNumber > keyImport.partCount) {
      throw new DomainError(
        'INVALID_PROPERTY',
        because('KEY_PART_UNKNOWN', { importId, partCount: keyImport.partCount }),
        { data: ['partNumber'] },
      );
    }
    return addKeys(dependencies, keyImport, partNumber, keys);
  };
