import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, queryAll, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { AzureRates } from '../azure-rates.ts';
import type { Product } from '../catalog.ts';
import { azureRatesItem, currentItem, productItem, skuItem, supplyItem } from '../catalog-items.ts';
import { catalogKeys, EVERYTHING } from '../keys.ts';
import type { Catalog, CatalogSku } from '../market.ts';
import type { ProductSupply } from '../supply.ts';
import type { Publication } from './publication.ts';

export interface CatalogContents {
  readonly skus: readonly CatalogSku[];
  readonly supplies: readonly ProductSupply[];
  /** Listed products, each once. Each has at least one SKU. */
  readonly products: readonly Product[];
  readonly azureRates?: AzureRates | undefined;
}

/** The catalogs that were published, each once, and what they sell. */
export interface PublicationStore {
  record(publication: Publication): Change;
  list(): Promise<readonly Publication[]>;
  findPublication(catalogId: string): Promise<Publication | undefined>;
  currentCatalog(): Promise<Catalog | undefined>;
  /** Reads every SKU and product of a catalog, the supply of every product, and its Azure rates. */
  contentsOf(catalog: Pick<Catalog, 'id' | 'markets'>): Promise<CatalogContents>;
}

const publicationItem = rowSchema({
  catalog: currentItem,
  publishedAt: instant,
  publishedBy: z.string(),
  products: z.int(),
  skus: z.int(),
});

/** Products that are read at once. */
const AT_ONCE = 25;
const PAGE = 1_000;

export class DynamoPublicationStore implements PublicationStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  record(publication: Publication): Change {
    const { id } = publication.catalog;
    return changes(this.#table).put(`record the publication of catalog ${id}`, {
      Item: { ...catalogKeys.publishedCatalog(id), ...stored(publication) },
    });
  }

  async list(): Promise<readonly Publication[]> {
    const { PK } = catalogKeys.publishedCatalog('');
    const items = await queryAll(this.#table, { PK, prefix: 'PUBLISHED#' });
    return items.map((item) => publicationItem.parse(item));
  }

  async findPublication(catalogId: string): Promise<Publication | undefined> {
    const item = await getItem(this.#table, catalogKeys.publishedCatalog(catalogId));
    return item === undefined ? undefined : publicationItem.parse(item);
  }

  async currentCatalog(): Promise<Catalog | undefined> {
    const item = await getItem(this.#table, catalogKeys.currentCatalog());
    return item === undefined ? undefined : currentItem.parse(item);
  }

  async contentsOf(catalog: Pick<Catalog, 'id' | 'markets'>): Promise<CatalogContents> {
    const catalogId = catalog.id;
    const skus: CatalogSku[] = [];
    const supplies: ProductSupply[] = [];
    for await (const products of this.#supplies(catalogId)) {
      supplies.push(...products);
      for (let start = 0; start < products.length; start += AT_ONCE) {
        const found = await Promise.all(
          products.slice(start, start + AT_ONCE).map(({ productId }) => {
            const { PK } = catalogKeys.catalogSku(catalogId, productId, '');
            return queryAll(this.#table, { PK, prefix: 'SKU#' });
          }),
        );
        skus.push(...found.flat().map((item) => skuItem.parse(item)));
      }
    }
    const [products, rates] = await Promise.all([
      this.#products(catalog, new Set(skus.map(({ productId }) => productId))),
      getItem(this.#table, catalogKeys.azureRates(catalogId)),
    ]);
    const azureRates = rates === undefined ? undefined : azureRatesItem.parse(rates);
    return { skus, supplies, products, azureRates };
  }

  /** Products as the lists of a catalog's markets show them. It reads lists until each product was in one of them. */
  async #products({ id, markets }: Pick<Catalog, 'id' | 'markets'>, ids: ReadonlySet<string>) {
    const found = new Map<string, Product>();
    for (const listing of new Set(Object.values(markets).map((market) => market.listing))) {
      if (found.size === ids.size) {
        break;
      }
      const list = { catalogId: id, listing, ...EVERYTHING };
      const { PK } = catalogKeys.catalogProduct(list, '');
      for (const item of await queryAll(this.#table, { PK, prefix: 'PRODUCT#' })) {
        const product = productItem.parse(item);
        found.set(product.id, product);
      }
    }
    return [...found.values()];
  }

  /** The supplies of a catalog's products, also of included ones, which may have no SKU. */
  async *#supplies(catalogId: string): AsyncIterable<readonly ProductSupply[]> {
    const { PK } = catalogKeys.catalogSupply(catalogId, '');
    let after: string | undefined;
    do {
      const page = await queryPage(this.#table, { PK, prefix: 'PRODUCT#' }, { size: PAGE, after });
      yield page.items.map((item) => supplyItem.parse(item));
      after = page.next;
    } while (after !== undefined);
  }
}
