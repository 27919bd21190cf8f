/** Identifies product keys without storing them. */
export interface KeyDigest {
  /** Returns 64 hex digits: the same for the same value, without revealing it. Digests of different kinds never match. */
  digest(kind: 'product-key' | 'key-import' | 'address', value: string): Promise<string>;
}
