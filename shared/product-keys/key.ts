/** That a purchase has the key of a version, without the key itself. */
export interface IssuedKey {
  readonly customerId: string;
  readonly orderId: string;
  readonly lineItemNumber: number;
  readonly productId: string;
  readonly version: string;
  /** Finds the key, and tells nothing of it. */
  readonly hash: string;
  readonly state: 'active' | 'revoked';
  readonly issuedAt: Date;
  readonly revokedAt?: Date | undefined;
}

/** A multiple activation key (MAK): given to one purchase and version, and to no other (R12). */
export interface ProductKey extends IssuedKey {
  readonly value: string;
}

/** For people who got it wrong. */
export const PRODUCT_KEY_FORM = 'five groups of five, as XXXXX-XXXXX-XXXXX-XXXXX-XXXXX';

/** Five groups of five, without the letters and digits that are easily mistaken for others. */
export const PRODUCT_KEY_PATTERN =
  /^(?:[BCDFGHJKMNPQRTVWXY2346789]{5}-){4}[BCDFGHJKMNPQRTVWXY2346789]{5}$/;

/** What the service knows of a key by its value alone; nothing of whose it is. */
export interface KeyStatus {
  readonly version: string;
  /** Undefined while nobody has it. */
  readonly state?: 'active' | 'revoked' | undefined;
  /** When the subscription that it was given out for ends. */
  readonly validUntil?: Date | undefined;
}

export interface KeyVerdict {
  readonly valid: boolean;
  readonly state: 'active' | 'revoked' | 'unknown';
  readonly reason?: 'not_issued' | 'revoked' | 'other_version' | 'subscription_ended';
}

/** A key that lies in a pool is as unknown as one that there is not: guessing finds no key to be sold. */
export function judgeKey(standing: KeyStatus | undefined, version: string, now: Date): KeyVerdict {
  if (!standing?.state) {
    return { valid: false, state: 'unknown', reason: 'not_issued' };
  }
  const { state, validUntil } = standing;
  if (state === 'revoked') {
    return { valid: false, state, reason: 'revoked' };
  }
  if (standing.version !== version) {
    return { valid: false, state, reason: 'other_version' };
  }
  // As with downloads, the instant of the end is outside.
  return validUntil !== undefined && now >= validUntil
    ? { valid: false, state, reason: 'subscription_ended' }
    : { valid: true, state };
}
