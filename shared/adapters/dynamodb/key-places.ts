/** Where a product key belongs. */
export interface KeyPlace {
  readonly customerId: string;
  readonly orderId: string;
  readonly lineItemNumber: number;
  readonly productId: string;
  readonly version: string;
}

/** One download that was counted on a link. */
export interface CountedDownload {
  readonly tokenHash: string;
  readonly window: number;
  readonly number: number;
}

/** What a link is for. */
export interface LinkPlaceKey extends KeyPlace {
  readonly language: string;
  readonly fileType: string;
}

/** A list of products: of the markets that share it, of a view, of a segment. */
export interface CatalogListKey {
  readonly catalogId: string;
  readonly listing: string;
  readonly view: string;
  readonly segment: string;
}
