import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { tidyLine } from '#shared/platform/text/visible.ts';

/** Parts of keys, so without the separator character. */
export const productIdInput = z
  .string()
  .overwrite(tidyLine)
  .regex(/^[A-Za-z0-9_.-]{1,64}$/, rule('RULE_PRODUCT_ID'));

export const versionInput = z
  .string()
  .overwrite(tidyLine)
  .regex(/^[A-Za-z0-9_. -]{1,64}$/, rule('RULE_VERSION_LETTERS'));
