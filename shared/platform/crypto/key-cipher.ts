import type { Key } from '../dynamodb/table.ts';

/** How product keys lie in the table: nobody who copies it learns one. */
export interface KeyVault {
  /** Encrypts for one item; moved to another one it does not open. */
  close(value: string, place: Key): Promise<string>;
  /** Throws for what was changed, or closed for another place. */
  open(closed: string, place: Key): Promise<string>;
  /** Closes for another place what lies closed at one, by the same data key: it takes no new one. */
  move(closed: string, from: Key, to: Key): Promise<string>;
}
