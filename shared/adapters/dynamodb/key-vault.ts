import type { Key } from './table.ts';

/** How product keys lie in the table: nobody who copies it learns one. */
export interface KeyVault {
  /** Finds what it was made of again, and tells nothing of it: 64 hex digits. Kinds never meet. */
  digest(kind: 'product-key' | 'address', value: string): Promise<string>;
  /** Encrypts for one item; moved to another one it does not open. */
  close(value: string, place: Key): Promise<string>;
  /** Throws for what was changed, or closed for another place. */
  open(closed: string, place: Key): Promise<string>;
}
