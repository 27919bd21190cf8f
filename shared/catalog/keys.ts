/** The key facts of a product list: the markets that share it, the view, the segment. */
export interface CatalogListKey {
  readonly catalogId: string;
  readonly listing: string;
  readonly view: string;
  readonly segment: string;
}

/** The list of a market without a view or a segment. */
export const EVERYTHING = { view: 'ALL', segment: 'ALL' } as const;

export const catalogKeys = {
  currentCatalog: () => ({ PK: 'CATALOG', SK: 'CURRENT' }),
  /** A catalog that was published, by its last publication. */
  publishedCatalog: (catalogId: string) => ({ PK: 'CATALOG', SK: `PUBLISHED#${catalogId}` }),
  /** `listing` names the markets that sell the same products. */
  catalogProduct: (list: CatalogListKey, productId: string) => ({
    PK: `CATALOG#${list.catalogId}#LIST#${list.listing}#${list.view}#${list.segment}`,
    SK: `PRODUCT#${productId}`,
  }),
  catalogSku: (catalogId: string, productId: string, skuId: string) => ({
    PK: `CATALOG#${catalogId}#PRODUCT#${productId}`,
    SK: `SKU#${skuId}`,
  }),
  /** The keys and files that a product has; all products of a catalog are in one partition, also included ones. */
  catalogSupply: (catalogId: string, productId: string) => ({
    PK: `CATALOG#${catalogId}#SUPPLY`,
    SK: `PRODUCT#${productId}`,
  }),
  azureRates: (catalogId: string) => ({ PK: `CATALOG#${catalogId}`, SK: 'AZURERATES' }),
  catalogImport: (importId: string) => ({ PK: `CATALOGIMPORT#${importId}`, SK: 'CATALOGIMPORT' }),
} as const;
