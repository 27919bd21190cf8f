import * as z from 'zod';
import { PRODUCT_KEY_FORM, PRODUCT_KEY_PATTERN } from '../key.ts';
import { DEFAULT_LOW_MARK, MAXIMUM_PART_KEYS } from './key-import.ts';

const part = z
  .string()
  .regex(/^[A-Za-z0-9_. -]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 _ . - and space');

export const poolInput = z.object({
  productId: part,
  version: part,
  /** The pool is low when it has at most this many keys. */
  lowMark: z.int().min(0).max(10_000).default(DEFAULT_LOW_MARK),
});

export const keysInput = z
  .array(z.string().regex(PRODUCT_KEY_PATTERN, `must be ${PRODUCT_KEY_FORM}`))
  .min(1)
  .max(MAXIMUM_PART_KEYS);
