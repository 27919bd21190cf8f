import * as z from 'zod';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import { honoured, refusedFields } from '#shared/platform/http/refused-fields.ts';
import { words } from '#shared/platform/http/words.ts';
import { because } from '#shared/platform/sentence.ts';
import { lineText, nameText } from '#shared/platform/text/pieces.ts';
import { numberLines } from '../number-lines.ts';
import type { CartItem, RepricedLine } from './cart.ts';

/** Three orders' worth; what is larger is an import, not a cart. */
const MAXIMUM_CART_LINES = 120;

const LARGEST_CONTEXT_BYTES = 1_000;

/** Bounded in bytes, as DynamoDB counts them, so that a full cart stays within one item (400 KB). */
export const provisioningContext = z
  .record(z.string().max(50), lineText(100))
  .refine((context) => Object.keys(context).length <= 10, rule('RULE_TEN_ENTRIES'))
  .refine(
    (context) => Buffer.byteLength(JSON.stringify(context)) <= LARGEST_CONTEXT_BYTES,
    rule('RULE_JSON_BYTES', { most: LARGEST_CONTEXT_BYTES }),
  );

const lineItem = z.object({
  ...refusedFields('CartLineItem'),
  id: z.number().int().min(0).max(9999).optional(),
  catalogItemId: nameText(200),
  quantity: z.number().int(rule('RULE_WHOLE_NUMBER')),
  /** Prepaid terms are billed once; Partner Center's own examples write both forms. */
  billingCycle: words(['one_time'], {
    numbers: { one_time: 4 },
    message: rule('RULE_ONE_TIME'),
  }).optional(),
  termDuration: z.enum(['P1Y', 'P3Y']).optional(),
  friendlyName: nameText(200).optional(),
  provisioningContext: provisioningContext.optional(),
  currencyCode: z.string().optional(),
  renewsSubscriptionId: z.undefined(rule('RULE_RENEWED_BY_ORDER')).optional(),
});

export const cartInput = z.object({
  currencyCode: z.string().optional(),
  lineItems: z.array(lineItem).min(1).max(MAXIMUM_CART_LINES),
});

/** Lines are numbered from 0 as they come, unless they say otherwise. */
export function cartItems({ lineItems }: z.output<typeof cartInput>): readonly CartItem[] {
  const numbers = numberLines(
    lineItems.map(({ id }) => id),
    'id',
  );
  return lineItems.map((line, index) => {
    const { billingCycle, currencyCode, ...item } = honoured(
      'CartLineItem',
      line,
      `lineItems[${index}]`,
    );
    return { ...item, id: numbers[index] ?? index };
  });
}

/** Refuses a currency in which a line is not sold: the buyer would be charged in another one. `lines` in the input's order. */
export function requireCartCurrency(
  { currencyCode, lineItems }: z.output<typeof cartInput>,
  lines: readonly RepricedLine[],
): void {
  for (const [index, { today }] of lines.entries()) {
    const own = lineItems[index]?.currencyCode;
    const wanted = own || currencyCode;
    if (isDomainError(today) || !wanted || wanted.toUpperCase() === today.unitPrice.currency) {
      continue;
    }
    throw new DomainError(
      'CURRENCY_MISMATCH',
      because('ITEM_IN_OTHER_CURRENCY', {
        catalogItemId: lineItems[index]?.catalogItemId,
        currency: today.unitPrice.currency,
        wanted,
      }),
      { data: [own ? `lineItems[${index}].currencyCode` : 'currencyCode'] },
    );
  }
}
