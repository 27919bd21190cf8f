import * as z from 'zod/mini';
import { getItem, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import { currentItem, supplyItem } from './catalog-items.ts';
import { catalogKeys } from './keys.ts';
import type { ProductSupply } from './supply.ts';

/** `unchecked`: the current catalog was published before catalogs had a supply. */
export type FoundSupply = ProductSupply | 'unchecked' | undefined;

export interface SupplyStore {
  /** Finds the supply of a product in the current catalog, by its id as the catalog spells it. */
  find(productId: string): Promise<FoundSupply>;
  /** Lists the supplies of the current catalog by product id; none of a catalog of before supplies. */
  list(page: PageRequest): Promise<Page<ProductSupply>>;
  /** Lists ids of products of the current catalog, for suggestions: all of them, or the first of a large one. */
  ids(): Promise<readonly string[]>;
  /** Tells whether a catalog that was published had the product: one of so many. */
  wasPublished(productId: string): Promise<boolean>;
}

/** Products that a suggestion compares. */
const COMPARED = 2_000;

/** Catalogs in which a product that the current one does not have is looked for, and how many at once. */
const MOST_CATALOGS = 200;
const CATALOGS_AT_ONCE = 25;

const publishedItem = z.object({ catalog: z.object({ id: z.string() }) });

export class DynamoSupplyStore implements SupplyStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async #current() {
    const item = await getItem(this.#table, catalogKeys.currentCatalog());
    if (item === undefined) {
      throw new DomainError('CATALOG_NOT_LOADED', because('CATALOG_NEEDED'));
    }
    return currentItem.parse(item);
  }

  async find(productId: string): Promise<FoundSupply> {
    const { id, hasSupply = false } = await this.#current();
    if (!hasSupply) {
      return 'unchecked';
    }
    const item = await getItem(this.#table, catalogKeys.catalogSupply(id, productId));
    return item === undefined ? undefined : supplyItem.parse(item);
  }

  async list(page: PageRequest): Promise<Page<ProductSupply>> {
    const { PK } = catalogKeys.catalogSupply((await this.#current()).id, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'PRODUCT#' }, page);
    return { items: items.map((item) => supplyItem.parse(item)), next };
  }

  async ids(): Promise<readonly string[]> {
    const { items } = await this.list({ size: COMPARED });
    return items.map(({ productId }) => productId);
  }

  async wasPublished(productId: string): Promise<boolean> {
    const { PK } = catalogKeys.publishedCatalog('');
    let after: string | undefined;
    for (let read = 0; read < MOST_CATALOGS; read += CATALOGS_AT_ONCE) {
      const range = { PK, prefix: 'PUBLISHED#' };
      const page = await queryPage(this.#table, range, { size: CATALOGS_AT_ONCE, after });
      const supplies = await Promise.all(
        page.items.map((item) => {
          const { id } = publishedItem.parse(item).catalog;
          return getItem(this.#table, catalogKeys.catalogSupply(id, productId));
        }),
      );
      after = page.next;
      if (supplies.some((supply) => supply !== undefined)) {
        return true;
      }
      if (after === undefined) {
        return false;
      }
    }
    return false;
  }
}
