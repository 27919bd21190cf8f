import * as z from 'zod';
import type { SettledPart } from '../settle-pages.ts';

/** The place behind which a request continues another one. */
export const afterInput = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .describe('Continue behind this place: the `next` of the last answer.');

/** The properties by which an answer says what its request did of many; `of` names the items. */
export const settledShape = (of: string) => ({
  failed: z.int().describe(`${of} that this request tried in vain.`),
  failures: z
    .array(z.object({ id: z.string(), reason: z.enum(['changed', 'unreadable', 'failed']) }))
    .describe(
      'The first 20 of them. `changed`: something else changed it at that moment. `unreadable`: its row cannot be read. `failed`: its write failed.',
    ),
  left: z
    .int()
    .describe(`${of} behind \`next\` that this request did not come to, 10,000 at most.`),
  next: z
    .string()
    .optional()
    .describe('The `after` of the request that continues; none where all were tried.'),
});

/** A part of some work with the number of items that are behind it. */
export interface CountedPart extends SettledPart {
  readonly left: number;
}

/** Failures that an answer names. */
const MOST_FAILURES = 20;

export const settledFields = ({ stuck, left, next }: CountedPart) => ({
  failed: stuck.length,
  failures: stuck.slice(0, MOST_FAILURES),
  left,
  next,
});
