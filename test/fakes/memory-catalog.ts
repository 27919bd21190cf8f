import type { CatalogStore, FoundSku, ProductQuery } from '#shared/catalog/catalog-store.ts';
import type { CatalogFiles } from '#shared/catalog/import/catalog-files.ts';
import type { CatalogFile, CatalogImport } from '#shared/catalog/import/catalog-import.ts';
import type { CatalogImportStore } from '#shared/catalog/import/catalog-import-store.ts';
import { contentsIn } from '#shared/catalog/import/catalog-rows.ts';
import type {
  CatalogRow,
  CatalogWriter,
  ListedProduct,
} from '#shared/catalog/import/catalog-writer.ts';
import type { CatalogContents } from '#shared/catalog/import/publication-store.ts';
import { type Catalog, type CatalogSku, skuIn } from '#shared/catalog/market.ts';
import type { SupplyStore } from '#shared/catalog/supply-store.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { PageRequest } from '#shared/platform/page.ts';
import { change, pageOf } from './memory-change.ts';

const isSku = (row: CatalogRow): row is { sku: CatalogSku } => 'sku' in row;
/** A row that is written again replaces itself. */
function nameOf(row: CatalogRow): string {
  if ('sku' in row) {
    return `${row.sku.productId}:${row.sku.id}`;
  }
  if ('supply' in row) {
    return `supply:${row.supply.productId}`;
  }
  return 'azureRates' in row
    ? 'azureRates'
    : `${row.listing}:${row.view}:${row.segment}:${row.product.id}`;
}
const NOTHING = { hasKeys: false, hasFiles: false };
const isListed = (row: CatalogRow): row is ListedProduct => 'product' in row;

export class MemoryCatalog implements CatalogStore, CatalogWriter {
  readonly #rows = new Map<string, Map<string, CatalogRow>>();
  readonly #publishedIds = new Set<string>();
  #published: Catalog | undefined;

  async write(catalogId: string, rows: readonly CatalogRow[]) {
    const written = this.#rows.get(catalogId) ?? new Map<string, CatalogRow>();
    for (const row of rows) {
      written.set(nameOf(row), row);
    }
    this.#rows.set(catalogId, written);
  }

  async currentId() {
    return this.#published?.id;
  }

  publish(catalog: Catalog, _at: Date, replaces?: string | null): Change {
    return change(
      `publish catalog ${catalog.id}`,
      () => replaces === undefined || (this.#published?.id ?? null) === replaces,
      () => {
        this.#published = catalog;
        this.#publishedIds.add(catalog.id);
      },
      new DomainError('CATALOG_REPLACED', 'Another catalog was published meanwhile.'),
    );
  }

  async listProducts(query: ProductQuery, page: PageRequest) {
    const { markets } = this.#current();
    const { country, targetView = 'ALL', targetSegment = 'ALL' } = query;
    const listed = this.#all()
      .filter(isListed)
      .filter(
        ({ listing, view, segment }) =>
          listing === markets[country]?.listing && view === targetView && segment === targetSegment,
      );
    return pageOf(
      listed.map(({ product }) => product),
      ({ id }) => `PRODUCT#${id}`,
      page,
    );
  }

  async findProduct(country: string, productId: string) {
    const { items } = await this.listProducts({ country }, { size: Number.MAX_SAFE_INTEGER });
    return items.find(({ id }) => id === productId);
  }

  async findOffered(country: string, productId: string, skuId: string) {
    const product = await this.findProduct(country, productId);
    const sku = await this.findSku(country, productId, skuId);
    return { ...(product && { product }), ...(sku && { sku }) };
  }

  async listSkus(country: string, productId: string, page: PageRequest) {
    const listed = this.#skus().filter((sku) => sku.productId === productId);
    const { items, next } = pageOf(listed, ({ id }) => `SKU#${id}`, page);
    return { items: items.flatMap((sku) => skuIn(this.#current(), sku, country) ?? []), next };
  }

  async findSku(country: string, productId: string, skuId: string) {
    const [sku] = await this.findSkus(country, [{ productId, skuId }]);
    return sku === 'elsewhere' ? undefined : sku;
  }

  async findSkus(
    country: string,
    wanted: readonly { productId: string; skuId: string }[],
  ): Promise<readonly FoundSku[]> {
    return wanted.map(({ productId, skuId }) => {
      const sku = this.#skus().find((each) => each.productId === productId && each.id === skuId);
      return sku && (skuIn(this.#current(), sku, country) ?? 'elsewhere');
    });
  }

  async findAzureRates() {
    return this.#all().flatMap((row) => ('azureRates' in row ? [row.azureRates] : []))[0];
  }

  /** The supply of the published catalog; undefined if there is none. */
  supplies() {
    return this.#published?.hasSupply
      ? this.#all().flatMap((row) => ('supply' in row ? [row.supply] : []))
      : undefined;
  }

  /** Tells whether a catalog that was published has a supply of a product. */
  everHad(productId: string): boolean {
    return [...this.#publishedIds].some((id) =>
      this.#rows.get(id)?.has(nameOf({ supply: { productId, title: '', ...NOTHING } })),
    );
  }

  published(): Catalog | undefined {
    return this.#published;
  }

  /** Every SKU and every supply that is written of a catalog. */
  contentsOf(catalogId: string): CatalogContents {
    return contentsIn([...(this.#rows.get(catalogId)?.values() ?? [])]);
  }

  #skus(): readonly CatalogSku[] {
    return this.#all()
      .filter(isSku)
      .map(({ sku }) => sku);
  }

  #current(): Catalog {
    if (!this.#published) {
      throw new DomainError('CATALOG_NOT_LOADED', 'No catalog has been imported yet.');
    }
    return this.#published;
  }

  #all(): readonly CatalogRow[] {
    return [...(this.#rows.get(this.#current().id)?.values() ?? [])];
  }
}

/** Without a catalog nothing is checked: most tests of keys and files need none. */
export class MemorySupplies implements SupplyStore {
  readonly #catalog: MemoryCatalog;

  constructor(catalog: MemoryCatalog) {
    this.#catalog = catalog;
  }

  async find(productId: string) {
    const supplies = this.#catalog.supplies();
    return supplies
      ? supplies.find((each) => each.productId === productId)
      : ('unchecked' as const);
  }

  async wasPublished(productId: string) {
    return this.#catalog.everHad(productId);
  }

  async list(page: PageRequest) {
    return pageOf(this.#catalog.supplies() ?? [], ({ productId }) => `PRODUCT#${productId}`, page);
  }

  async ids() {
    return (this.#catalog.supplies() ?? []).map(({ productId }) => productId);
  }
}

export class MemoryCatalogImports implements CatalogImportStore {
  readonly #imports = new Map<string, CatalogImport>();

  async find(importId: string) {
    return this.#imports.get(importId);
  }

  create(catalogImport: CatalogImport): Change {
    return change(
      `announce catalog ${catalogImport.id}`,
      () => !this.#imports.has(catalogImport.id),
      () => this.#imports.set(catalogImport.id, catalogImport),
    );
  }

  advance(catalogImport: CatalogImport, rows: CatalogImport['rows']): Change {
    const { id } = catalogImport;
    return change(
      `advance import of catalog ${id}`,
      () => this.#imports.get(id)?.rows?.done === catalogImport.rows?.done,
      () => this.#imports.set(id, { ...catalogImport, rows }),
    );
  }
}

/** Storage that holds what a test put there. */
export class MemoryCatalogFiles implements CatalogFiles {
  readonly files = new Map<string, Buffer>();

  async uploadUrl({ sha256 }: CatalogFile) {
    return `https://storage.test/catalogs/${sha256}`;
  }

  async read({ sha256 }: CatalogFile) {
    return this.files.get(sha256);
  }
}
