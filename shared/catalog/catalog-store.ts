import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { getItem, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import type { AzureRates } from './azure-rates.ts';
import type { Product, Sku, TargetSegment, TargetView } from './catalog.ts';
import { azureRatesItem, currentItem, productItem, skuItem } from './catalog-items.ts';
import { catalogKeys, EVERYTHING } from './keys.ts';
import { type Catalog, skuIn } from './market.ts';

/** `elsewhere`: other markets sell it (R2); undefined: no market does. */
export type FoundSku = Sku | 'elsewhere' | undefined;

/** Selects the products of a market: all of them, or those of a view or segment. */
export interface ProductQuery {
  readonly country: string;
  readonly targetView?: TargetView | undefined;
  readonly targetSegment?: TargetSegment | undefined;
}

/** A SKU with its product. */
export interface Offered {
  readonly product: Product;
  readonly sku: Sku;
}

export interface CatalogStore {
  listProducts(query: ProductQuery, page: PageRequest): Promise<Page<Product>>;
  findProduct(country: string, productId: string): Promise<Product | undefined>;
  listSkus(country: string, productId: string, page: PageRequest): Promise<Page<Sku>>;
  findSku(country: string, productId: string, skuId: string): Promise<Sku | undefined>;
  /** Finds a SKU together with its product. */
  findOffered(country: string, productId: string, skuId: string): Promise<Partial<Offered>>;
  /** Finds one SKU for each of `wanted`, in its order, all in the same catalog. */
  findSkus(
    country: string,
    wanted: readonly { readonly productId: string; readonly skuId: string }[],
  ): Promise<readonly FoundSku[]>;
  /** Reads Azure's rates, if the catalog file has any (R4). */
  findAzureRates(): Promise<AzureRates | undefined>;
}

/** The two ids that identify a SKU. */
const nameOf = (productId: string, skuId: string): string => `${productId}:${skuId}`;

/**
 * Every row belongs to one catalog by its key; the item `currentCatalog` names the current one, and its markets.
 * A reader therefore sees the old catalog or the new one and never a mix.
 */
export class DynamoCatalogStore implements CatalogStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async #current(): Promise<Catalog> {
    const item = await getItem(this.#table, catalogKeys.currentCatalog());
    if (item === undefined) {
      throw new DomainError('CATALOG_NOT_LOADED', because('CATALOG_NOT_LOADED'));
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
    const { PK } = catalogKeys.catalogProduct(list, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'PRODUCT#' }, page);
    return { items: items.map((item) => productItem.parse(item)), next };
  }

  async findProduct(country: string, productId: string): Promise<Product | undefined> {
    return this.#productIn(await this.#current(), country, productId);
  }

  async #productIn({ id, markets }: Catalog, country: string, productId: string) {
    const market = markets[country];
    if (!market) {
      return undefined;
    }
    const list = { catalogId: id, listing: market.listing, ...EVERYTHING };
    const item = await getItem(this.#table, catalogKeys.catalogProduct(list, productId));
    return item === undefined ? undefined : productItem.parse(item);
  }

  async listSkus(country: string, productId: string, page: PageRequest): Promise<Page<Sku>> {
    const catalog = await this.#current();
    const { PK } = catalogKeys.catalogSku(catalog.id, productId, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'SKU#' }, page);
    // The SKUs of a product are sold in the same markets, so this removes all items of a page or none.
    return {
      items: items.flatMap((item) => skuIn(catalog, skuItem.parse(item), country) ?? []),
      next,
    };
  }

  async findSku(country: string, productId: string, skuId: string): Promise<Sku | undefined> {
    return this.#skuIn(await this.#current(), country, productId, skuId);
  }

  async findOffered(country: string, productId: string, skuId: string): Promise<Partial<Offered>> {
    const catalog = await this.#current();
    const [product, sku] = await Promise.all([
      this.#productIn(catalog, country, productId),
      this.#skuIn(catalog, country, productId, skuId),
    ]);
    return { ...(product && { product }), ...(sku && { sku }) };
  }

  async #skuIn(catalog: Catalog, country: string, productId: string, skuId: string) {
    const item = await getItem(this.#table, catalogKeys.catalogSku(catalog.id, productId, skuId));
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
        catalogKeys.catalogSku(catalog.id, productId, skuId),
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
    const item = await getItem(this.#table, catalogKeys.azureRates(id));
    return item === undefined ? undefined : azureRatesItem.parse(item);
  }
}
