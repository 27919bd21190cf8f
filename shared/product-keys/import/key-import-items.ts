import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';

const counts = z.object({ added: z.int(), known: z.int() });
/** The row of an import. */
export const importItem = rowSchema({
  id: z.string(),
  productId: z.string(),
  version: z.string(),
  keyCount: z.int(),
  partCount: z.int(),
  lowMark: z.optional(z.int()),
  state: z.enum(['open', 'complete', 'abandoning', 'withdrawing', 'withdrawn']),
  startedAt: instant,
  counts: z.optional(counts),
  withdrawnCount: z.optional(z.int()),
});

/** The row of a part of an import. */
export const partItem = rowSchema({
  importId: z.string(),
  number: z.int(),
  digest: z.string(),
  keyCount: z.int(),
  state: z.enum(['begun', 'done']),
  counts: z.optional(counts),
});
