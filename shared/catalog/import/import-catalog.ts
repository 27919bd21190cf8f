import type { AuditStore } from '#shared/audit/audit-store.ts';
import { actorOf } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { requireMatch } from '#shared/platform/http/if-match.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because } from '#shared/platform/sentence.ts';
import type { CatalogDocument } from './catalog-document.ts';
import { expandCatalog } from './catalog-rows.ts';
import type { CatalogWriter } from './catalog-writer.ts';
import type { Publication } from './publication.ts';
import type { PublicationStore } from './publication-store.ts';

export interface Dependencies {
  readonly catalogStore: Pick<CatalogWriter, 'currentId' | 'publish' | 'write'>;
  readonly publications: Pick<PublicationStore, 'record'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

export interface ImportedCatalog {
  readonly catalogId: string;
  readonly products: number;
  readonly skus: number;
  readonly markets: number;
}

export const sizesOf = (catalogId: string, document: CatalogDocument): ImportedCatalog => ({
  catalogId,
  products: document.products.length,
  skus: document.products.reduce((sum, product) => sum + product.skus.length, 0),
  markets: Object.keys(document.markets).length,
});

/** The row by which a catalog is listed, and published again. */
export const publicationRecord = (
  { publications }: Pick<Dependencies, 'publications'>,
  { catalog, products, skus }: Pick<Publication, 'catalog' | 'products' | 'skus'>,
  { caller, now }: Context,
): Change =>
  publications.record({
    ...{ catalog, products, skus },
    publishedAt: now,
    publishedBy: caller.principalName,
  });

/** R24: the audit record of a catalog's publication. */
export function importRecord(
  { audit, ids }: Pick<Dependencies, 'audit' | 'ids'>,
  { catalogId, ...sizes }: ImportedCatalog,
  { caller, now, correlationId }: Context,
  /** The catalog that it was meant to replace, if the request named one: no other is known for certain. */
  replaces?: string | null,
): Change {
  return audit.append({
    id: ids.sortable(now),
    partnerId: 'operator',
    operationType: 'import_catalog',
    resourceType: 'catalog',
    resourceId: catalogId,
    actor: actorOf(caller),
    at: now,
    correlationId,
    ...(replaces !== undefined && { before: { catalogId: replaces ?? 'none' } }),
    after: { catalogId, ...sizes },
  });
}

/** The catalog that the caller compared the new one with, if it says so: no other one is replaced then. */
async function expectedCurrent(
  { catalogStore }: Pick<Dependencies, 'catalogStore'>,
  { ifMatch }: Pick<Context, 'ifMatch'>,
): Promise<string | undefined> {
  if (!ifMatch) {
    return undefined;
  }
  const current = await catalogStore.currentId();
  requireMatch({ ifMatch }, current ?? [], because('CATALOG_REPLACED'));
  return current;
}

/**
 * Imports a catalog that fits into a request body. Its rows are written under an id that nobody reads yet; the last
 * write, with the response and the audit record, makes it the current one.
 */
export const importCatalog =
  (dependencies: Dependencies) =>
  async (document: CatalogDocument, context: Context): Promise<Outcome<ImportedCatalog>> => {
    const { catalogStore, ids } = dependencies;
    const { now } = context;
    const replaces = await expectedCurrent(dependencies, context);
    const { catalog, rows } = expandCatalog(ids.sortable(now), document);
    await catalogStore.write(catalog.id, rows);
    const result = sizesOf(catalog.id, document);
    return {
      result,
      changes: [
        catalogStore.publish(catalog, now, replaces),
        publicationRecord(dependencies, { catalog, ...result }, context),
        importRecord(dependencies, result, context, replaces),
      ],
    };
  };
