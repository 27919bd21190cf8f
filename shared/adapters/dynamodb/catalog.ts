import type { Product, Sku } from '../../domain/catalog.ts';
import type { CatalogRepository, FoundSku, ProductQuery } from '../../domain/catalog-ports.ts';
import { DomainError } from '../../domain/errors.ts';
import type { AzureRates } from '../../domain/hybrid-benefit.ts';
import { type Catalog, skuIn } from '../../domain/market.ts';
import type { Page, PageRequest } from '../../domain/ports.ts';
import { getItems } from './batch-get.ts';
import { azureRatesItem, currentItem, productItem, skuItem } from './catalog-items.ts';
import { keys } from './keys.ts';
import { getItem, queryPage, type Table } from './table.ts';

const EVERYTHING = { view: 'ALL', segment: 'ALL' };

/** Both ids of a SKU, which name it. */
const nameOf = (productId: string, skuId: string): string => `${productId}:${skuId}`;

/**
 * Every row belongs to one catalog by its key; the item `currentCatalog` says which one counts, and what its
 * markets are. So a reader sees the old catalog or the new one and never a mix.
 */
export class DynamoCatalogRepository implements CatalogRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async #current(): Promise<Catalog> {
    const item = await getItem(this.#table, keys.currentCatalog());
    if (item === undefined) {
      throw new DomainError(
        'CATALOG_NOT_LOADED',
        'No catalog has been imported yet. Ask the operator.',
      );
    }
    return currentItem.parse(item);
  }

  async listProducts(
    { country, targetView, targetSegment }: ProductQuery,
    page: PageRequest,
  ): Promise<Page<Product>> {
    const { id, markets } = await this.#current();
    const market = markets[country];
    if (!market) {
      return { items: [] };
    }
    const view = targetView ?? 'ALL';
    const segment = targetSegment ?? 'ALL';
    const list = { catalogId: id, listing: market.listing, view, segment };
    const { PK } = keys.catalogProduct(list, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'PRODUCT#' }, page);
    return { items: items.map((item) => productItem.parse(item)), next };
  }

  async findProduct(country: string, productId: string): Promise<Product | undefined> {
    const { id, markets } = await this.#current();
    const market = markets[country];
    if (!market) {
      return undefined;
    }
    const list = { catalogId: id, listing: market.listing, ...EVERYTHING };
    const item = await getItem(this.#table, keys.catalogProduct(list, productId));
    return item === undefined ? undefined : productItem.parse(item);
  }

  async listSkus(country: string, productId: string, page: PageRequest): Promise<Page<Sku>> {
    const catalog = await this.#current();
    const { PK } = keys.catalogSku(catalog.id, productId, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'SKU#' }, page);
    // A product's SKUs are sold in the same markets, so a page loses all of its items here or none.
    return {
      items: items.flatMap((item) => skuIn(catalog, skuItem.parse(item), country) ?? []),
      next,
    };
  }

  async findSku(country: string, productId: string, skuId: string): Promise<Sku | undefined> {
    const catalog = await this.#current();
    const item = await getItem(this.#table, keys.catalogSku(catalog.id, productId, skuId));
    return item === undefined ? undefined : skuIn(catalog, skuItem.parse(item), country);
  }

  async findSkus(
    country: string,
    wanted: readonly { readonly productId: string; readonly skuId: string }[],
  ): Promise<readonly FoundSku[]> {
    const catalog = await this.#current();
    const wantedKeys = new Map(
      wanted.map(({ productId, skuId }) => [
        nameOf(productId, skuId),
        keys.catalogSku(catalog.id, productId, skuId),
      ]),
    );
    const items = await getItems(this.#table, [...wantedKeys.values()]);
    const found = new Map<string, FoundSku>(
      items
        .map((item) => skuItem.parse(item))
        .map((sku) => [nameOf(sku.productId, sku.id), skuIn(catalog, sku, country) ?? 'elsewhere']),
    );
    return wanted.map(({ productId, skuId }) => found.get(nameOf(productId, skuId)));
  }

  async findAzureRates(): Promise<AzureRates | undefined> {
    const { id } = await this.#current();
    const item = await getItem(this.#table, keys.azureRates(id));
    return item === undefined ? undefined : azureRatesItem.parse(item);
  }
}
