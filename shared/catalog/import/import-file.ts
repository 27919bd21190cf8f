import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Commit } from '#shared/platform/change.ts';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import type { CatalogDocument } from './catalog-document.ts';
import type { CatalogFiles } from './catalog-files.ts';
import {
  type CatalogFile,
  type CatalogImport,
  catalogIdOf,
  importState,
} from './catalog-import.ts';
import type { CatalogImportStore } from './catalog-import-store.ts';
import { expandCatalog } from './catalog-rows.ts';
import type { CatalogWriter } from './catalog-writer.ts';
import {
  type Dependencies as ImportDependencies,
  type ImportedCatalog,
  importRecord,
  publicationRecord,
  sizesOf,
} from './import-catalog.ts';
import { problemText, readDocument } from './read-document.ts';

/** The file size that one function can read and check within its memory and time, with room to spare. */
const LARGEST_FILE_BYTES = 100 * 1024 ** 2;
/** The number of rows that one request writes: a few seconds of work. */
const STEP_ROWS = 2_500;

export const announceInput = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, rule('RULE_HEXADECIMAL_64')),
  sizeBytes: z.int().min(2).max(LARGEST_FILE_BYTES, rule('RULE_AT_MOST_100_MIB')),
});
export const importIdInput = z.object({ importId: z.string() });
export const publishInput = importIdInput.extend({
  /** The catalog to replace, as announced; null for none. */
  replaces: z.string().max(100).nullable(),
});

export interface Dependencies extends ImportDependencies {
  readonly catalogStore: CatalogWriter;
  readonly catalogImports: CatalogImportStore;
  readonly catalogFiles: CatalogFiles;
  readonly commit: Commit;
}

export interface AnnouncedImport {
  readonly catalogImport: CatalogImport;
  readonly current: string | undefined;
  /** The upload URL of the file, until the file is checked. */
  readonly uploadUrl: string | undefined;
}

/** Announces a file. The same file finds the same import, also after an interruption and after its publication. */
export const announceImport =
  ({ catalogImports, catalogStore, catalogFiles }: Dependencies) =>
  async (
    file: z.output<typeof announceInput>,
    { now }: Context,
  ): Promise<Outcome<AnnouncedImport>> => {
    const found = await catalogImports.find(catalogIdOf(file));
    const catalogImport = found ?? { ...file, id: catalogIdOf(file), startedAt: now };
    return {
      result: {
        catalogImport,
        current: await catalogStore.currentId(),
        uploadUrl: catalogImport.rows ? undefined : await catalogFiles.uploadUrl(file),
      },
      changes: found ? [] : [catalogImports.create(catalogImport)],
    };
  };

export async function findCatalogImport(
  { catalogImports }: Pick<Dependencies, 'catalogImports'>,
  importId: string,
): Promise<CatalogImport> {
  const found = await catalogImports.find(importId);
  if (!found) {
    throw new DomainError(
      'CATALOG_IMPORT_NOT_FOUND',
      because('CATALOG_IMPORT_NOT_FOUND', { importId }),
    );
  }
  return found;
}

/** The file of an import, checked as a whole. Its digest proves that it is the announced file. */
export async function documentOf(
  { catalogFiles }: Pick<Dependencies, 'catalogFiles'>,
  file: CatalogFile,
): Promise<CatalogDocument> {
  const bytes = await catalogFiles.read(file);
  const sha256 = bytes && createHash('sha256').update(bytes).digest('hex');
  if (!bytes || sha256 !== file.sha256) {
    throw new DomainError(
      'CATALOG_FILE_WRONG',
      bytes ? because('CATALOG_FILE_DIFFERS') : because('CATALOG_FILE_MISSING'),
    );
  }
  const { document, problems } = readDocument(bytes.toString('utf8'));
  if (problems) {
    throw new DomainError(
      'CATALOG_FILE_WRONG',
      because('CATALOG_FILE_ERRORS', {
        problemsCount: problems.length,
        problems: problems.map(problemText)[0],
      }),
      { data: problems.map(problemText) },
    );
  }
  return document;
}

/** Caches the document of the last import, so that its steps on one instance read and check the file once. */
function rememberLast(dependencies: Pick<Dependencies, 'catalogFiles'>) {
  let last: { readonly id: string; readonly document: CatalogDocument } | undefined;
  return async (catalogImport: CatalogImport): Promise<CatalogDocument> => {
    if (last?.id !== catalogImport.id) {
      last = { id: catalogImport.id, document: await documentOf(dependencies, catalogImport) };
    }
    return last.document;
  };
}

/**
 * Writes the next rows and returns the progress. A repeated or concurrent request writes the same rows again, which
 * changes nothing, and only one of them records its progress. A command that was interrupted and rerun may find its
 * own last step recorded, and continues from there.
 */
export function continueImport(dependencies: Dependencies, stepRows = STEP_ROWS) {
  const { catalogImports, catalogStore, commit } = dependencies;
  const documentFor = rememberLast(dependencies);
  return async ({ importId }: z.output<typeof importIdInput>): Promise<CatalogImport> => {
    const catalogImport = await findCatalogImport(dependencies, importId);
    if (importState(catalogImport) === 'written') {
      return catalogImport;
    }
    const { rows: all } = expandCatalog(importId, await documentFor(catalogImport));
    const done = catalogImport.rows?.done ?? 0;
    // The first step only checks, so that the client soon knows the total.
    const next = catalogImport.rows ? all.slice(done, done + stepRows) : [];
    await catalogStore.write(importId, next);
    const rows = { done: done + next.length, total: all.length };
    try {
      await commit([catalogImports.advance(catalogImport, rows)]);
    } catch (error) {
      if (!isDomainError(error, 'CONFLICT')) {
        throw error;
      }
      return findCatalogImport(dependencies, importId);
    }
    return { ...catalogImport, rows };
  };
}

/** Makes the catalog of an import the current one, unless another was published since the announcement. */
export const publishImport =
  (dependencies: Dependencies) =>
  async (
    { importId, replaces }: z.output<typeof publishInput>,
    context: Context,
  ): Promise<Outcome<ImportedCatalog>> => {
    const { catalogStore } = dependencies;
    const catalogImport = await findCatalogImport(dependencies, importId);
    if (importState(catalogImport) !== 'written') {
      throw new DomainError('CATALOG_NOT_WRITTEN', because('CATALOG_NOT_WRITTEN', { importId }));
    }
    const document = await documentOf(dependencies, catalogImport);
    const result = sizesOf(importId, document);
    if ((await catalogStore.currentId()) === importId) {
      return { result, changes: [] };
    }
    const { catalog } = expandCatalog(importId, document);
    return {
      result,
      changes: [
        catalogStore.publish(catalog, context.now, replaces),
        publicationRecord(dependencies, { catalog, ...result }, context),
        importRecord(dependencies, result, context, replaces),
      ],
    };
  };
