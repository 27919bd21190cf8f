import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { cutInvisible } from '#shared/platform/text/visible.ts';
import { PRODUCT_KEY_PATTERN } from './key.ts';

/** Hyphens and dashes that word processors, mail programs and input methods put in place of a hyphen. */
const DASHES = /[-\u2010-\u2015\u2212\u30FC\uFE58\uFE63\uFF0D_]/gu;
/** Marks that spreadsheets put around a text that must not become a number: `="KEY"`, `'KEY`. */
const AROUND =
  /^[='"`\u2018\u2019\u201C\u201D]+|(?<!['"`\u2018\u2019\u201C\u201D])['"`\u2018\u2019\u201C\u201D]+$/gu;

/** A product key as it is stored: capitals, five groups of five. A text that is no key comes back tidied. */
export function productKeyOf(text: string): string {
  const tidy = cutInvisible(text.normalize('NFKC')).replace(AROUND, '');
  const bare = tidy.replace(DASHES, '').toUpperCase();
  return bare.match(/.{1,5}/gsu)?.join('-') ?? '';
}

export const productKeyInput = z
  .string()
  .max(200, rule('RULE_PRODUCT_KEY'))
  .overwrite(productKeyOf)
  .regex(PRODUCT_KEY_PATTERN, rule('RULE_PRODUCT_KEY'));
