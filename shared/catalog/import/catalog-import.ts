/** A catalog file, identified by its content. */
export interface CatalogFile {
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * An import of a catalog. The file is uploaded first, then checked as a whole, then its rows are written step by
 * step. Readers see no row before the catalog is published.
 */
export interface CatalogImport extends CatalogFile {
  /** Also the id of the catalog. The same file has the same id, so an interrupted client finds its import. */
  readonly id: string;
  readonly startedAt: Date;
  /** The number of written rows, once the file is checked. */
  readonly rows?: { readonly done: number; readonly total: number } | undefined;
}

/** The version of the row format. A new version gives the same file another id, so its rows are written again. */
const ROW_SHAPE = '2';
/** 128 bits, which make a collision of two files negligible. */
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
