import type { Key } from '../dynamodb/table.ts';

/** Encrypts values for storage in the table: a copy of the table does not reveal them. */
export interface KeyCipher {
  /** Encrypts a value for one item; in any other item it cannot be decrypted. */
  encrypt(value: string, location: Key): Promise<string>;
  /** Throws if the value was changed, or was encrypted for another item. */
  decrypt(encrypted: string, location: Key): Promise<string>;
  /** Encrypts a value of one item for another item, with the same data key: it needs no new one. */
  reencrypt(encrypted: string, from: Key, to: Key): Promise<string>;
}
