import type { Change } from '#shared/platform/change.ts';
import {
  LARGEST_WRITE_BATCH,
  type WriteRequests,
  writeBatch,
} from '#shared/platform/dynamodb/batch-write.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Table } from '#shared/platform/dynamodb/table.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import type { AzureRates } from '../azure-rates.ts';
import type { Product, TargetSegment, TargetView } from '../catalog.ts';
import { currentItem } from '../catalog-items.ts';
import { catalogKeys } from '../keys.ts';
import type { Catalog, CatalogSku } from '../market.ts';
import type { ProductSupply } from '../supply.ts';

/** A product in one list, by the markets that share it, a view or `ALL`, and a segment or `ALL`. */
export interface ListedProduct {
  readonly listing: string;
  readonly view: TargetView | 'ALL';
  readonly segment: TargetSegment | 'ALL';
  readonly product: Product;
}

/** The rows of an import. Rows of one catalog are the same in every run. */
export type CatalogRow =
  | { readonly sku: CatalogSku }
  | { readonly azureRates: AzureRates }
  | { readonly supply: ProductSupply }
  | ListedProduct;

/** Imports a catalog whole: readers see the old one until the new one is published. */
export interface CatalogWriter {
  /** Writes rows. It is idempotent, and readers do not see them before they are published. */
  write(catalogId: string, rows: readonly CatalogRow[]): Promise<void>;
  /** Returns the id of the current catalog. */
  currentId(): Promise<string | undefined>;
  /**
   * Makes a written catalog the current one. With `replaces`, it fails unless that catalog (`null`: none) is
   * current.
   */
  publish(catalog: Catalog, at: Date, replaces?: string | null): Change;
}

/** The number of concurrent batches. */
const CONCURRENCY = 4;

export class DynamoCatalogWriter implements CatalogWriter {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async write(catalogId: string, rows: readonly CatalogRow[]): Promise<void> {
    const items = rows.map((row) => itemOf(catalogId, row));
    const batches: WriteRequests[] = [];
    for (let start = 0; start < items.length; start += LARGEST_WRITE_BATCH) {
      batches.push(
        items.slice(start, start + LARGEST_WRITE_BATCH).map((Item) => ({ PutRequest: { Item } })),
      );
    }
    await Promise.all(
      Array.from({ length: CONCURRENCY }, async (_, worker) => {
        for (let next = worker; next < batches.length; next += CONCURRENCY) {
          await writeBatch(this.#table, batches[next] ?? []);
        }
      }),
    );
  }

  async currentId(): Promise<string | undefined> {
    const item = await getItem(this.#table, catalogKeys.currentCatalog());
    return item === undefined ? undefined : currentItem.parse(item).id;
  }

  publish(catalog: Catalog, at: Date, replaces?: string | null): Change {
    const Item = {
      ...catalogKeys.currentCatalog(),
      ...stored(catalog),
      publishedAt: at.toISOString(),
    };
    return changes(this.#table).put(
      `publish catalog ${catalog.id}`,
      { Item, ...onlyIf(replaces) },
      new DomainError('CATALOG_REPLACED', because('CATALOG_REPLACED')),
    );
  }
}

function onlyIf(replaces: string | null | undefined) {
  if (replaces === undefined) {
    return {};
  }
  return replaces === null
    ? { ConditionExpression: NEW_ITEM }
    : {
        ConditionExpression: 'id = :replaces',
        ExpressionAttributeValues: { ':replaces': replaces },
      };
}

function itemOf(catalogId: string, row: CatalogRow): Record<string, unknown> {
  if ('sku' in row) {
    const { productId, id } = row.sku;
    return { ...catalogKeys.catalogSku(catalogId, productId, id), ...stored(row.sku) };
  }
  if ('azureRates' in row) {
    return { ...catalogKeys.azureRates(catalogId), ...stored(row.azureRates) };
  }
  if ('supply' in row) {
    return { ...catalogKeys.catalogSupply(catalogId, row.supply.productId), ...stored(row.supply) };
  }
  const { product, ...list } = row;
  return { ...catalogKeys.catalogProduct({ catalogId, ...list }, product.id), ...stored(product) };
}
