import * as z from 'zod';
import { instant, ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

export const pool = { productId: z.string(), version: z.string() };

export const counts = {
  added: z.int(),
  known: z.int().meta({ description: 'Skipped: the service has or had these keys.' }),
};

/** Keys that another import cannot bring back. */
export const withdrawnKeys = z.array(z.int()).meta({
  description:
    'Positions in `keys`, from 1 on, of keys that were withdrawn earlier: skipped, and never given out.',
});

export const keyPool = resourceOf(
  'KeyPool',
  { ...pool, lowMark: z.int(), lowSince: instant.optional() },
  {},
);

export type KeyPoolResponse = Shown<typeof keyPool>;

export const imported = resourceOf('KeyPoolImport', { ...pool, ...counts, withdrawnKeys }, {});

export type ImportedResponse = Shown<typeof imported>;

export const keyImport = resourceOf(
  'KeyImport',
  {
    id: z.string(),
    ...pool,
    keyCount: z.int(),
    partCount: z.int(),
    lowMark: z.int().optional().meta({ description: 'Absent: the pool keeps its own.' }),
    state: z.enum(['open', 'complete', 'abandoning', 'withdrawing', 'withdrawn']),
    startedDate: instant,
    added: counts.added.optional(),
    known: counts.known.optional(),
  },
  ownLink,
);

export type KeyImportResponse = Shown<typeof keyImport>;

export const withParts = z
  .object({ ...keyImport.shape, partsDone: z.array(z.int()) })
  .meta({ id: 'KeyImportWithParts' });

export const part = resourceOf(
  'KeyImportPart',
  {
    partNumber: z.int(),
    keyCount: z.int(),
    added: counts.added.optional(),
    known: counts.known.optional(),
    withdrawnKeys,
  },
  {},
);

export type KeyImportPartResponse = Shown<typeof part>;
