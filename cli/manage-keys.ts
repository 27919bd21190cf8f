import * as z from 'zod';
import type { VersionAnswer } from './cli.ts';
import { CliError } from './cli-error.ts';
import { counted } from './confirm.ts';
import { behind, linesOfStuck, partOf, partOfWork, runPasses } from './in-passes.ts';
import { readPages } from './read-pages.ts';
import type { Service } from './service.ts';

const counts = { left: z.int(), issued: z.int(), withdrawn: z.int() };
const countedImport = z.object({ importId: z.string(), ...counts });
const pool = z.object({
  ...{ ...counts, lowMark: z.int(), lowSince: z.string().optional() },
  daysUntilEmpty: z.int().optional(),
  weeks: z.array(z.object({ from: z.string(), issued: z.int() })),
  imports: z.array(countedImport),
  pastImports: z.array(countedImport),
});

/** The keys of a pool: left, given out and withdrawn, by import and by week, and when it will be empty. */
export async function showPool(
  service: Service,
  { product, version }: { readonly product: string; readonly version: string },
): Promise<string> {
  const path = `/keypools/${encodeURIComponent(product)}/${encodeURIComponent(version)}`;
  const found = await service.call(pool, 'GET', path);
  const { left, issued, withdrawn: taken, lowMark, lowSince, daysUntilEmpty } = found;
  const state = lowSince === undefined ? 'ok' : `low since ${lowSince}`;
  const rate =
    daysUntilEmpty === undefined
      ? []
      : [`Empty in ${counted(daysUntilEmpty, 'day')} at the present rate.`];
  return [
    `${counted(left, 'key')} left (low mark ${lowMark}, ${state}), ${issued} given out, ${taken} withdrawn.`,
    ...rate,
    `Given out by week, the last one at the end: ${found.weeks.map((week) => week.issued).join(' ')}`,
    ...[...found.pastImports, ...found.imports].map((each) =>
      ['  import', each.importId, each.left, each.issued, each.withdrawn].join('\t'),
    ),
  ].join('\n');
}

const importedKey = z.object({
  ...{ id: z.string(), maskedKey: z.string(), state: z.string() },
  ...{ productId: z.string(), version: z.string() },
});

/** Lists the keys of an import, a line each: id, masked key, product, version, state. */
export async function listKeys(service: Service, importId: string): Promise<string> {
  const path = `/keyimports/${encodeURIComponent(importId)}/keys`;
  const keys = await readPages(service, path, importedKey);
  const lines = keys.map(({ id, maskedKey, productId, version, state }) =>
    [id, maskedKey, productId, version, state].join('\t'),
  );
  return lines.join('\n') || `Import ${importId} lists no keys.`;
}

const importSchema = z.object({ productId: z.string(), version: z.string() });

/** The keys of an import that are not given out, with their number, for a question. */
export async function describeLeft(service: Service, importId: string): Promise<string> {
  const path = `/keyimports/${encodeURIComponent(importId)}`;
  const { productId, version } = await service.call(importSchema, 'GET', path);
  const poolPath = `/keypools/${encodeURIComponent(productId)}/${encodeURIComponent(version)}`;
  const { imports } = await service.call(pool, 'GET', poolPath);
  const left = imports.find((each) => each.importId === importId)?.left ?? 0;
  return `${counted(left, 'key')} of import ${importId} (${productId} ${version}), all that are not given out`;
}

/** Withdraws one key of an import. */
export async function withdrawOneKey(
  service: Service,
  { importId, keyId }: { readonly importId: string; readonly keyId: string },
): Promise<string> {
  const path = `/keyimports/${encodeURIComponent(importId)}/keys/${encodeURIComponent(keyId)}/withdraw`;
  const { maskedKey } = await service.call(importedKey, 'POST', path);
  return `Key ${maskedKey} is withdrawn. No import brings it back.`;
}

const withdrawn = z.object({ withdrawnKeys: z.int(), ...partOfWork });

/** Withdraws the keys of an import that are not given out: request by request, until none is left that can be withdrawn. */
export async function withdrawKeys(service: Service, importId: string): Promise<string> {
  const path = `/keyimports/${encodeURIComponent(importId)}/withdraw`;
  const { done, failed, stuck } = await runPasses('Withdrawing', 'keys', async (after) => {
    const part = await service.call(withdrawn, 'POST', `${path}?${behind(after)}`);
    return partOf(part.withdrawnKeys, part);
  });
  if (failed > 0) {
    throw new CliError(
      [
        `Withdrew ${counted(done, 'key')} of import ${importId}. ${counted(failed, 'key')} could not be withdrawn:`,
        ...linesOfStuck(stuck, failed),
        'They are still on sale. Run the same command again; keys that stay: see "Keys that cannot be taken back" in docs/runbook.md.',
      ].join('\n'),
    );
  }
  return `The keys of import ${importId} that were not given out are withdrawn. No import brings them back.`;
}

export async function moveKeys(
  service: Service,
  { importId, ...target }: { importId: string; productId: string; version: string },
): Promise<VersionAnswer> {
  const moved = z.object({ productId: z.string(), version: z.string() });
  const path = `/keyimports/${encodeURIComponent(importId)}/move`;
  const { productId, version } = await service.call(moved, 'POST', path, target);
  const text = `The keys of import ${importId} that were not given out are in the pool of ${productId} ${version} now.`;
  return { text, productId, version };
}
