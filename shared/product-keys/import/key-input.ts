import * as z from 'zod';
import { productIdInput, versionInput } from '#shared/catalog/version-input.ts';
import { productKeyInput } from '../key-text.ts';
import { DEFAULT_LOW_MARK, MAXIMUM_PART_KEYS } from './key-import.ts';

export const poolInput = z.object({
  productId: productIdInput,
  version: versionInput,
  lowMark: z
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .meta({
      description: `The pool is low when it has at most this many keys. Absent: the pool keeps its own, and a new one has ${DEFAULT_LOW_MARK}.`,
    }),
});

export const keysInput = z.array(productKeyInput).min(1).max(MAXIMUM_PART_KEYS);
