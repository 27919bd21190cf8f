import type * as z from 'zod';
import { type CatalogChanges, compareCatalogs } from './catalog-changes.ts';
import type { CatalogFiles } from './catalog-files.ts';
import type { CatalogImportStore } from './catalog-import-store.ts';
import { expandCatalog } from './catalog-rows.ts';
import { documentOf, findCatalogImport, type importIdInput } from './import-file.ts';
import type { PublicationStore } from './publication-store.ts';

export interface Dependencies {
  readonly catalogImports: CatalogImportStore;
  readonly catalogFiles: CatalogFiles;
  readonly publications: PublicationStore;
}

export interface ImportPreview extends CatalogChanges {
  readonly importId: string;
  /** The catalog that it was compared with; undefined if none is published. */
  readonly current: string | undefined;
}

/** Compares the file of an import with the current catalog. Changes nothing. */
export const previewImport =
  (dependencies: Dependencies) =>
  async ({ importId }: z.output<typeof importIdInput>): Promise<ImportPreview> => {
    const { publications } = dependencies;
    const catalogImport = await findCatalogImport(dependencies, importId);
    const { catalog, rows } = expandCatalog(
      importId,
      await documentOf(dependencies, catalogImport),
    );
    const current = await publications.currentCatalog();
    const before = current
      ? { catalog: current, skus: await publications.skusOf(current.id) }
      : { catalog: { markets: {} }, skus: [] };
    const skus = rows.flatMap((row) => ('sku' in row ? [row.sku] : []));
    return { importId, current: current?.id, ...compareCatalogs(before, { catalog, skus }) };
  };
