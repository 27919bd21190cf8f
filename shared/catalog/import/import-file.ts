import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Commit } from '#shared/platform/change.ts';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
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
  sizesOf,
} from './import-catalog.ts';
import { problemText, readDocument } from './read-document.ts';

/** What one function reads and checks within its memory and its time, with room to spare. */
const LARGEST_FILE_BYTES = 100 * 1024 ** 2;
/** Rows that one request writes: a few seconds' work. */
const STEP_ROWS = 2_500;

export const announceInput = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  sizeBytes: z.int().min(2).max(LARGEST_FILE_BYTES, 'must be at most 100 MiB'),
});
export const importIdInput = z.object({ importId: z.string() });
export const publishInput = importIdInput.extend({
  /** The catalog that it is to replace, as the announcement said; null for none. */
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
  /** Where the file goes, as long as it was not checked. */
  readonly uploadUrl: string | undefined;
}

/** The same file finds the same import, also after it was broken off, and after it was published. */
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

async function findImport(
  { catalogImports }: Pick<Dependencies, 'catalogImports'>,
  importId: string,
): Promise<CatalogImport> {
  const found = await catalogImports.find(importId);
  if (!found) {
    throw new DomainError(
      'CATALOG_IMPORT_NOT_FOUND',
      `There is no import ${importId}. Announce the file by POST /v1/operator/catalogimports.`,
    );
  }
  return found;
}

/** The file of an import, checked as a whole: whoever sent it, it is the one that was announced. */
async function documentOf(
  { catalogFiles }: Pick<Dependencies, 'catalogFiles'>,
  file: CatalogFile,
): Promise<CatalogDocument> {
  const bytes = await catalogFiles.read(file);
  const sha256 = bytes && createHash('sha256').update(bytes).digest('hex');
  if (!bytes || sha256 !== file.sha256) {
    throw new DomainError(
      'CATALOG_FILE_WRONG',
      bytes
        ? 'The file that was uploaded is not the one that was announced. Upload it again.'
        : 'The file is not there. Announce it again, and upload it by PUT to the uploadUrl of the answer.',
    );
  }
  const { document, problems } = readDocument(bytes.toString('utf8'));
  if (problems) {
    throw new DomainError(
      'CATALOG_FILE_WRONG',
      `The file has ${problems.length} errors, and nothing was imported. The first: ${problems.map(problemText)[0]}`,
      { data: problems.map(problemText) },
    );
  }
  return document;
}

/** Keeps the document of the last import, so that its steps read and check the file once, while they can. */
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
 * Writes some more rows, and says how far it is. Sent twice, or by two at once, it writes the same rows again,
 * which changes nothing, and only one of them counts: a command that was broken off and run again may meet its own last
 * step, and goes on from there.
 */
export function continueImport(dependencies: Dependencies, stepRows = STEP_ROWS) {
  const { catalogImports, catalogStore, commit } = dependencies;
  const documentFor = rememberLast(dependencies);
  return async ({ importId }: z.output<typeof importIdInput>): Promise<CatalogImport> => {
    const catalogImport = await findImport(dependencies, importId);
    if (importState(catalogImport) === 'written') {
      return catalogImport;
    }
    const { rows: all } = expandCatalog(importId, await documentFor(catalogImport));
    const done = catalogImport.rows?.done ?? 0;
    // The first step only checks, so that whoever waits sees at once how much there is to do.
    const next = catalogImport.rows ? all.slice(done, done + stepRows) : [];
    await catalogStore.write(importId, next);
    const rows = { done: done + next.length, total: all.length };
    try {
      await commit([catalogImports.advance(catalogImport, rows)]);
    } catch (error) {
      if (!isDomainError(error, 'CONFLICT')) {
        throw error;
      }
      return findImport(dependencies, importId);
    }
    return { ...catalogImport, rows };
  };
}

/** Makes the catalog of an import the one that counts, unless another one was published since it was announced. */
export const publishImport =
  (dependencies: Dependencies) =>
  async (
    { importId, replaces }: z.output<typeof publishInput>,
    context: Context,
  ): Promise<Outcome<ImportedCatalog>> => {
    const { catalogStore } = dependencies;
    const catalogImport = await findImport(dependencies, importId);
    if (importState(catalogImport) !== 'written') {
      throw new DomainError(
        'CATALOG_NOT_WRITTEN',
        `Import ${importId} is not whole yet: POST …/continue until its state is "written".`,
      );
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
        importRecord(dependencies, result, context, replaces),
      ],
    };
  };
