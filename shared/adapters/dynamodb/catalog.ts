import * as z from 'zod/mini';
import { type Product, type Sku, TARGET_VIEWS, type TargetView } from '../../domain/catalog.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CatalogRepository, Page, PageRequest } from '../../domain/ports.ts';
import { getItems } from './batch-get.ts';
import { keys } from './keys.ts';
import { cancellationPolicySchema } from './orders.ts';
import { moneySchema } from './schemas.ts';
import { getItem, queryPage, type Table } from './table.ts';

/** The row of a product in no particular view, beside one for each view that it is listed in. */
export const ALL_VIEWS = 'ALL';

const entitlementType = z.enum(['software', 'reservedinstance']);
const productItem = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  publisherName: z.string(),
  entitlementType,
  targetViews: z.array(z.enum(TARGET_VIEWS)),
  country: z.string(),
});
const skuItem = z.object({
  id: z.string(),
  productId: z.string(),
  title: z.string(),
  description: z.string(),
  entitlementType,
  country: z.string(),
  taxIncluded: z.boolean(),
  minimumQuantity: z.int(),
  maximumQuantity: z.int(),
  cancellationPolicy: cancellationPolicySchema,
  availabilities: z.array(
    z.object({
      id: z.string(),
      segment: z.string(),
      terms: z.array(
        z.object({
          duration: z.enum(['P1Y', 'P3Y']),
          description: z.string(),
          price: moneySchema,
        }),
      ),
    }),
  ),
});
const currentItem = z.object({ catalogId: z.string() });

/**
 * Every row belongs to one catalog by its key; the item `currentCatalog` says which one counts. So a reader
 * sees the old catalog or the new one and never a mix.
 */
export class DynamoCatalogRepository implements CatalogRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async #current(): Promise<string> {
    const item = await getItem(this.#table, keys.currentCatalog());
    if (item === undefined) {
      throw new DomainError(
        'CATALOG_NOT_LOADED',
        'No catalog has been imported yet. Ask the operator.',
      );
    }
    return currentItem.parse(item).catalogId;
  }

  async listProducts(
    { country, targetView }: { country: string; targetView?: TargetView | undefined },
    page: PageRequest,
  ): Promise<Page<Product>> {
    const view = targetView ?? ALL_VIEWS;
    const { PK } = keys.catalogProduct(await this.#current(), country, view, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'PRODUCT#' }, page);
    return { items: items.map((item) => productItem.parse(item)), next };
  }

  async findProduct(country: string, productId: string): Promise<Product | undefined> {
    const key = keys.catalogProduct(await this.#current(), country, ALL_VIEWS, productId);
    const item = await getItem(this.#table, key);
    return item === undefined ? undefined : productItem.parse(item);
  }

  async listSkus(country: string, productId: string, page: PageRequest): Promise<Page<Sku>> {
    const { PK } = keys.catalogSku(await this.#current(), country, productId, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'SKU#' }, page);
    return { items: items.map((item) => skuItem.parse(item)), next };
  }

  async findSku(country: string, productId: string, skuId: string): Promise<Sku | undefined> {
    const key = keys.catalogSku(await this.#current(), country, productId, skuId);
    const item = await getItem(this.#table, key);
    return item === undefined ? undefined : skuItem.parse(item);
  }

  async findSkus(
    country: string,
    wanted: readonly { readonly productId: string; readonly skuId: string }[],
  ): Promise<readonly (Sku | undefined)[]> {
    const catalogId = await this.#current();
    const wantedKeys = new Map(
      wanted.map(({ productId, skuId }) => [
        `${productId}:${skuId}`,
        keys.catalogSku(catalogId, country, productId, skuId),
      ]),
    );
    const items = await getItems(this.#table, [...wantedKeys.values()]);
    const found = new Map(
      items.map((item) => skuItem.parse(item)).map((sku) => [`${sku.productId}:${sku.id}`, sku]),
    );
    return wanted.map(({ productId, skuId }) => found.get(`${productId}:${skuId}`));
  }

  async isSoldAnywhere(productId: string, skuId: string): Promise<boolean> {
    const key = keys.soldSku(await this.#current(), productId, skuId);
    return (await getItem(this.#table, key)) !== undefined;
  }
}
