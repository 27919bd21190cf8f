import { actorOf } from '#shared/domain/audit.ts';
import type { AuditRepository, CatalogStore, Ids } from '#shared/domain/ports.ts';
import type { Context } from '#shared/http/context.ts';
import type { Outcome } from '#shared/http/endpoint.ts';
import type { CatalogDocument } from './catalog-document.ts';
import { expandCatalog } from './expand-catalog.ts';

export interface Dependencies {
  readonly catalogStore: CatalogStore;
  readonly audit: AuditRepository;
  readonly ids: Ids;
}

export interface ImportedCatalog {
  readonly catalogId: string;
  readonly products: number;
  readonly skus: number;
  readonly markets: number;
}

/**
 * Imports a catalog whole. Its rows are written under an id that nobody reads yet; one last write, with the
 * answer and the audit record, makes it the current one.
 */
export const importCatalog =
  ({ catalogStore, audit, ids }: Dependencies) =>
  async (
    document: CatalogDocument,
    { caller, now, correlationId }: Context,
  ): Promise<Outcome<ImportedCatalog>> => {
    const catalogId = ids.sortable(now);
    const { products, skus } = expandCatalog(document);
    await catalogStore.write(catalogId, products, skus);
    const result = {
      catalogId,
      products: document.products.length,
      skus: document.products.reduce((sum, product) => sum + product.skus.length, 0),
      markets: document.markets.length,
    };
    const record = audit.append({
      id: ids.sortable(now),
      partnerId: 'operator',
      operationType: 'import_catalog',
      resourceType: 'catalog',
      resourceId: catalogId,
      actor: actorOf(caller),
      at: now,
      correlationId,
      after: { products: result.products, skus: result.skus, markets: result.markets },
    });
    return { result, changes: [catalogStore.publish(catalogId, now), record] };
  };
