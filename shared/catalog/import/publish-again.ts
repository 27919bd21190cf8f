import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import type { CatalogWriter } from './catalog-writer.ts';
import {
  type Dependencies as ImportDependencies,
  type ImportedCatalog,
  importRecord,
} from './import-catalog.ts';
import { newestFirst, type Publication } from './publication.ts';
import type { PublicationStore } from './publication-store.ts';

export const publishAgainInput = z.object({
  catalogId: z.string(),
  /** The catalog to replace; without it, the one that is current when the request arrives. */
  replaces: z.string().max(100).nullable().optional(),
});

export type Dependencies = Omit<ImportDependencies, 'catalogStore'> & {
  readonly catalogStore: Pick<CatalogWriter, 'currentId' | 'publish'>;
  readonly publications: PublicationStore;
};

/** Catalogs that a list has: as many as fit a response many times. */
const MOST_LISTED = 500;

/** Lists the catalogs that were published, the newest first. */
export const listPublications =
  ({ publications }: { readonly publications: Pick<PublicationStore, 'list'> }) =>
  async (): Promise<readonly Publication[]> =>
    newestFirst(await publications.list()).slice(0, MOST_LISTED);

/** Makes an earlier catalog the current one again, unless another is published meanwhile (R24). */
export const publishAgain =
  (dependencies: Dependencies) =>
  async (
    { catalogId, replaces }: z.output<typeof publishAgainInput>,
    context: Context,
  ): Promise<Outcome<ImportedCatalog>> => {
    const { catalogStore, publications } = dependencies;
    const [found, current = null] = await Promise.all([
      publications.findPublication(catalogId),
      catalogStore.currentId(),
    ]);
    if (!found) {
      throw new DomainError(
        'CATALOG_IMPORT_NOT_FOUND',
        because('CATALOG_NOT_PUBLISHED', { catalogId }),
      );
    }
    const { catalog, products, skus } = found;
    const result = { catalogId, products, skus, markets: Object.keys(catalog.markets).length };
    if (current === catalogId) {
      return { result, changes: [] };
    }
    const replaced = replaces === undefined ? current : replaces;
    const { now, caller } = context;
    return {
      result,
      changes: [
        catalogStore.publish(catalog, now, replaced),
        publications.record({
          ...found,
          publishedAt: now,
          publishedBy: caller.principalName,
        }),
        importRecord(dependencies, result, context, replaced),
      ],
    };
  };
