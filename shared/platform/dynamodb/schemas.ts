import * as z from 'zod/mini';

/**
 * Schemas of stored values. Rows are parsed when they are read: an invalid one is a defect and throws, it is never
 * skipped. This is zod's small build, because the size of the click's bundle matters.
 */
export const instant = z.pipe(
  z.iso.datetime(),
  z.transform((text) => new Date(text)),
);

export const moneySchema = z.object({ minorUnits: z.int(), currency: z.string() });

/** The stored form of a domain value: dates as ISO text, without undefined properties. */
export function stored(value: object): Record<string, unknown> {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return z.record(z.string(), z.unknown()).parse(plain);
}
