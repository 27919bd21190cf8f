import * as z from 'zod/mini';

/**
 * Rows are parsed when they are read: one that does not fit is a defect and throws, it is never skipped.
 * This is zod's small build, since the click's bundle pays for every byte.
 */
export const instant = z.pipe(
  z.iso.datetime(),
  z.transform((text) => new Date(text)),
);

export const moneySchema = z.object({ minorUnits: z.int(), currency: z.string() });

/** What is stored for a value of the domain: dates as ISO text, nothing for what is undefined. */
export function stored(value: object): Record<string, unknown> {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return z.record(z.string(), z.unknown()).parse(plain);
}
