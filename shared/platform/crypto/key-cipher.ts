import type { Key } from '../dynamodb/table.ts';

/** Encrypts product keys at rest, so that a copy of the table reveals none. */
export interface KeyVault {
  /** Encrypts a value for one item; it cannot be decrypted at another. */
  close(value: string, location: Key): Promise<string>;
  /** Decrypts a value. Throws if it was changed, or encrypted for another location. */
  open(closed: string, location: Key): Promise<string>;
  /** Re-encrypts a value for another location with the same data key, without a new one. */
  move(closed: string, from: Key, to: Key): Promise<string>;
}
