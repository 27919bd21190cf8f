import type { KeyStatus } from './key.ts';

/** A key of an import, without its value. */
export interface ImportedKey {
  /** Identifies the key without revealing it. */
  readonly hash: string;
  readonly importId: string;
  readonly productId: string;
  readonly version: string;
  readonly state: 'available' | NonNullable<KeyStatus['state']>;
  /** Absent on keys that were imported before ends were kept. */
  readonly lastFive?: string | undefined;
}

/** A key as people see it: its end alone. */
export const maskOf = ({ lastFive = '*****' }: Pick<ImportedKey, 'lastFive'>): string =>
  `*****-*****-*****-*****-${lastFive}`;
