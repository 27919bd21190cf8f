/** Makes product keys searchable without storing them. */
export interface KeyDigest {
  /** Returns 64 hex digits, the same for the same value. They do not reveal it, and kinds never collide. */
  digest(kind: 'product-key' | 'key-import' | 'address', value: string): Promise<string>;
}
