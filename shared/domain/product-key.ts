/** A multiple activation key (MAK): given to one purchase and version, and to no other (R12). */
export interface ProductKey {
  readonly customerId: string;
  readonly orderId: string;
  readonly lineItemNumber: number;
  readonly productId: string;
  readonly version: string;
  readonly value: string;
  readonly state: 'active' | 'revoked';
  readonly issuedAt: Date;
  readonly revokedAt?: Date | undefined;
}

/** Five groups of five, without the letters and digits that are easily mistaken for others. */
export const PRODUCT_KEY_PATTERN =
  /^(?:[BCDFGHJKMNPQRTVWXY2346789]{5}-){4}[BCDFGHJKMNPQRTVWXY2346789]{5}$/;
