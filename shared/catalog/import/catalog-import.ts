/** A catalog's file, by what is in it. */
export interface CatalogFile {
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * A catalog on its way into the table. The file is stored first, then checked as a whole, then its rows are
 * written step by step. None of it is seen before it is published.
 */
export interface CatalogImport extends CatalogFile {
  /** The catalog's too. The same file has the same one: whoever was broken off finds the import again. */
  readonly id: string;
  readonly startedAt: Date;
  /** Since the file was checked: how many of its rows are written. */
  readonly rows?: { readonly done: number; readonly total: number } | undefined;
}

/** Rises with the shape of the rows, so that a file is written anew under another id. */
const ROW_SHAPE = '1';
/** 128 bits: enough that no two files meet. */
const ID_DIGITS = 32;

export const catalogIdOf = ({ sha256 }: CatalogFile): string =>
  `${ROW_SHAPE}-${sha256.slice(0, ID_DIGITS)}`;

export type ImportState = 'announced' | 'writing' | 'written';

export function importState({ rows }: CatalogImport): ImportState {
  if (!rows) {
    return 'announced';
  }
  return rows.done < rows.total ? 'writing' : 'written';
}
