/** Finds product keys again without keeping them. */
export interface KeyDigest {
  /** The same for the same value, and tells nothing of it: 64 hex digits. Kinds never meet. */
  digest(kind: 'product-key' | 'key-import' | 'address', value: string): Promise<string>;
}
