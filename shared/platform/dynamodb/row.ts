import * as z from 'zod/mini';

/** Schema version of the rows that this code writes, in their attribute `v`. */
export const ROW_VERSION = 1;

/** A row as it is written, with its schema version. */
export const versionedRow = <Row extends object>(row: Row): Row & { readonly v: number } => ({
  ...row,
  v: ROW_VERSION,
});

/** Rows that were written before rows had a version are of version 1. */
const versionOf = z.looseObject({
  PK: z.optional(z.string()),
  SK: z.optional(z.string()),
  v: z._default(z.unknown(), ROW_VERSION),
});

/** Refuses a row of another version: a field that this code does not know would be lost with its next save. */
export function requireKnownVersion(item: unknown): unknown {
  const { PK, SK, v } = versionOf.parse(item);
  if (v !== ROW_VERSION) {
    throw new Error(
      `Row ${PK} ${SK} has schema version ${v}. This code reads version ${ROW_VERSION}: deploy the release that wrote the row.`,
    );
  }
  return item;
}

/** Schema of a stored row: checks the row's version, then its attributes. */
export const rowSchema = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.pipe(z.transform(requireKnownVersion), z.object(shape));
