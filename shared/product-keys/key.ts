/** The product key of a purchase and version, without its value. */
export interface IssuedKey {
  readonly customerId: string;
  readonly orderId: string;
  readonly lineItemNumber: number;
  readonly productId: string;
  readonly version: string;
  /** Identifies the key without revealing it. */
  readonly hash: string;
  readonly state: 'active' | 'revoked';
  readonly issuedAt: Date;
  readonly revokedAt?: Date | undefined;
}

/** A multiple activation key (MAK), issued to exactly one purchase and version (R12). */
export interface ProductKey extends IssuedKey {
  readonly value: string;
}

/** The format of a product key in error messages. */
export const PRODUCT_KEY_FORM = 'five groups of five, as XXXXX-XXXXX-XXXXX-XXXXX-XXXXX';

/** Five groups of five, without letters and digits that are easily confused. */
export const PRODUCT_KEY_PATTERN =
  /^(?:[BCDFGHJKMNPQRTVWXY2346789]{5}-){4}[BCDFGHJKMNPQRTVWXY2346789]{5}$/;

/** The end of a key, by which people tell keys apart without showing one. */
export const lastFiveOf = (value: string): string => value.slice(-5);

/** The status of a key, found by its value alone. It does not identify the buyer. */
export interface KeyStatus {
  readonly version: string;
  /** Undefined while the key is available. A `withdrawn` key was never issued, and never will be. */
  readonly state?: 'active' | 'revoked' | 'withdrawn' | undefined;
  /** The end of the subscription that the key was issued for. */
  readonly validUntil?: Date | undefined;
}

export interface KeyVerdict {
  readonly valid: boolean;
  readonly state: 'active' | 'revoked' | 'unknown';
  readonly reason?: 'not_issued' | 'revoked' | 'other_version' | 'subscription_ended';
}

/** Keys that were never issued are reported as unknown, in a pool or withdrawn, so guessing cannot reveal unsold keys. */
export function judgeKey(status: KeyStatus | undefined, version: string, now: Date): KeyVerdict {
  if (!status?.state || status.state === 'withdrawn') {
    return { valid: false, state: 'unknown', reason: 'not_issued' };
  }
  const { state, validUntil } = status;
  if (state === 'revoked') {
    return { valid: false, state, reason: 'revoked' };
  }
  if (status.version !== version) {
    return { valid: false, state, reason: 'other_version' };
  }
  // As with downloads, the instant of the end is no longer valid.
  return validUntil !== undefined && now >= validUntil
    ? { valid: false, state, reason: 'subscription_ended' }
    : { valid: true, state };
}
