import type * as z from 'zod';
import { type CatalogChanges, compareCatalogs } from './catalog-changes.ts';
import type { CatalogDocument } from './catalog-document.ts';
import type { CatalogFiles } from './catalog-files.ts';
import type { CatalogImportStore } from './catalog-import-store.ts';
import { contentsIn, expandCatalog } from './catalog-rows.ts';
import { sizesOf } from './import-catalog.ts';
import { documentOf, findCatalogImport, type importIdInput } from './import-file.ts';
import type { PublicationStore } from './publication-store.ts';

export interface Dependencies {
  readonly catalogImports: CatalogImportStore;
  readonly catalogFiles: CatalogFiles;
  readonly publications: PublicationStore;
}

/** The changes from the catalog that it was compared with; `current` is undefined if none is published. */
type Comparison = CatalogChanges & { readonly current: string | undefined };

export interface ImportPreview extends Comparison {
  readonly importId: string;
}

type Publications = Pick<Dependencies, 'publications'>;

async function compareWithCurrent(
  { publications }: Publications,
  id: string,
  document: CatalogDocument,
): Promise<Comparison> {
  const { catalog, rows } = expandCatalog(id, document);
  const current = await publications.currentCatalog();
  const before = current
    ? { catalog: current, ...(await publications.contentsOf(current)) }
    : { catalog: { markets: {}, policies: {} }, skus: [], supplies: [], products: [] };
  return { current: current?.id, ...compareCatalogs(before, { catalog, ...contentsIn(rows) }) };
}

/** Compares the file of an import with the current catalog. Changes nothing. */
export const previewImport =
  (dependencies: Dependencies) =>
  async ({ importId }: z.output<typeof importIdInput>): Promise<ImportPreview> => {
    const document = await documentOf(
      dependencies,
      await findCatalogImport(dependencies, importId),
    );
    return { importId, ...(await compareWithCurrent(dependencies, importId, document)) };
  };

/** The id of a catalog that is only compared: nothing is stored under it. */
const UNNAMED = 'preview';

/** Compares a catalog with the current one. Changes nothing. */
export const previewCatalog =
  (dependencies: Publications) => async (document: CatalogDocument) => ({
    ...sizesOf(UNNAMED, document),
    ...(await compareWithCurrent(dependencies, UNNAMED, document)),
  });
