import * as z from 'zod';
import { tidyLine } from '#shared/platform/text/visible.ts';

/** Parts of keys, so without the separator character. */
export const productIdInput = z
  .string()
  .overwrite(tidyLine)
  .regex(/^[A-Za-z0-9_.-]{1,64}$/, 'must be the id of a product: 1 to 64 of A-Z a-z 0-9 _ . -');

export const versionInput = z
  .string()
  .overwrite(tidyLine)
  .regex(/^[A-Za-z0-9_. -]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 _ . - and space');
