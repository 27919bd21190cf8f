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
