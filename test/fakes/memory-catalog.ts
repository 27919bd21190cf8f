import type { Product, Sku, TargetView } from '#shared/domain/catalog.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { CatalogRepository, CatalogStore, Change, PageRequest } from '#shared/domain/ports.ts';
import { change, pageOf } from './memory-change.ts';

interface Rows {
  readonly products: readonly Product[];
  readonly skus: readonly Sku[];
}

export class MemoryCatalog implements CatalogRepository, CatalogStore {
  readonly #catalogs = new Map<string, Rows>();
  #current: string | undefined;

  async write(catalogId: string, products: readonly Product[], skus: readonly Sku[]) {
    this.#catalogs.set(catalogId, { products, skus });
  }

  publish(catalogId: string): Change {
    return change(
      `publish catalog ${catalogId}`,
      () => true,
      () => {
        this.#current = catalogId;
      },
    );
  }

  async listProducts(
    { country, targetView }: { country: string; targetView?: TargetView | undefined },
    page: PageRequest,
  ) {
    const listed = this.#rows().products.filter(
      (product) =>
        product.country === country &&
        (targetView === undefined || product.targetViews.includes(targetView)),
    );
    return pageOf(listed, ({ id }) => `PRODUCT#${id}`, page);
  }

  async findProduct(country: string, productId: string) {
    return this.#rows().products.find(
      (product) => product.country === country && product.id === productId,
    );
  }

  async listSkus(country: string, productId: string, page: PageRequest) {
    const listed = this.#rows().skus.filter(
      (sku) => sku.country === country && sku.productId === productId,
    );
    return pageOf(listed, ({ id }) => `SKU#${id}`, page);
  }

  async findSku(country: string, productId: string, skuId: string) {
    return this.#rows().skus.find(
      (sku) => sku.country === country && sku.productId === productId && sku.id === skuId,
    );
  }

  findSkus(country: string, wanted: readonly { productId: string; skuId: string }[]) {
    return Promise.all(
      wanted.map(({ productId, skuId }) => this.findSku(country, productId, skuId)),
    );
  }

  async isSoldAnywhere(productId: string, skuId: string) {
    return this.#rows().skus.some((sku) => sku.productId === productId && sku.id === skuId);
  }

  #rows(): Rows {
    const rows = this.#current === undefined ? undefined : this.#catalogs.get(this.#current);
    if (!rows) {
      throw new DomainError('CATALOG_NOT_LOADED', 'No catalog has been imported yet.');
    }
    return rows;
  }
}
