import type { Product, Sku, TargetSegment, TargetView } from './catalog.ts';
import type { CatalogFile, CatalogImport } from './catalog-import.ts';
import type { AzureRates } from './hybrid-benefit.ts';
import type { Catalog, CatalogSku } from './market.ts';
import type { Change, Page, PageRequest } from './ports.ts';

/** `elsewhere`: other markets sell it (R2); nothing: no market does. */
export type FoundSku = Sku | 'elsewhere' | undefined;

/** The products of a market: all of them, or those of a view or segment. */
export interface ProductQuery {
  readonly country: string;
  readonly targetView?: TargetView | undefined;
  readonly targetSegment?: TargetSegment | undefined;
}

export interface CatalogRepository {
  listProducts(query: ProductQuery, page: PageRequest): Promise<Page<Product>>;
  findProduct(country: string, productId: string): Promise<Product | undefined>;
  listSkus(country: string, productId: string, page: PageRequest): Promise<Page<Sku>>;
  findSku(country: string, productId: string, skuId: string): Promise<Sku | undefined>;
  /** One for each of `wanted`, in its order, all of the same catalog. */
  findSkus(
    country: string,
    wanted: readonly { readonly productId: string; readonly skuId: string }[],
  ): Promise<readonly FoundSku[]>;
  /** Azure's rates, where the catalog's file has any (R4). */
  findAzureRates(): Promise<AzureRates | undefined>;
}

/** A product in one list: of the markets that share it, of a view or `ALL`, of a segment or `ALL`. */
export interface ListedProduct {
  readonly listing: string;
  readonly view: TargetView | 'ALL';
  readonly segment: TargetSegment | 'ALL';
  readonly product: Product;
}

/** What an import writes. Rows of one catalog are the same whoever writes them. */
export type CatalogRow =
  | { readonly sku: CatalogSku }
  | { readonly azureRates: AzureRates }
  | ListedProduct;

/** Imports a catalog whole: readers see the old one until the new one is published. */
export interface CatalogStore {
  /** Idempotent; nobody reads the rows before they are published. */
  write(catalogId: string, rows: readonly CatalogRow[]): Promise<void>;
  /** The id of the catalog that counts. */
  currentId(): Promise<string | undefined>;
  /**
   * Makes a written catalog the one that counts. With `replaces`, it refuses if another one than that (`null`: any
   * at all) counts by now.
   */
  publish(catalog: Catalog, at: Date, replaces?: string | null): Change;
}

export interface CatalogImportRepository {
  find(importId: string): Promise<CatalogImport | undefined>;
  /** Refuses a second one. */
  create(catalogImport: CatalogImport): Change;
  /** Notes how far it is; refuses when somebody else has noted something meanwhile. */
  advance(catalogImport: CatalogImport, rows: CatalogImport['rows']): Change;
}

/** Where the files of imports lie. */
export interface CatalogFiles {
  /** Takes the file's bytes by one PUT, for an hour. */
  uploadUrl(file: CatalogFile): Promise<string>;
  /** Nothing while it is not there. */
  read(file: CatalogFile): Promise<Buffer | undefined>;
}
