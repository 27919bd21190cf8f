import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { RequireAgreement } from '#shared/agreements/require-agreement.ts';
import { actorOf } from '#shared/audit/record.ts';
import type { Sku } from '#shared/catalog/catalog.ts';
import type { Customer } from '#shared/customers/customer.ts';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { honoured, refusedFields } from '#shared/platform/http/refused-fields.ts';
import { words } from '#shared/platform/http/words.ts';
import { because } from '#shared/platform/sentence.ts';
import { lineText, nameText } from '#shared/platform/text/pieces.ts';
import { provisioningContext } from './cart/cart-input.ts';
import { findOffers, type OfferDependencies } from './find-offers.ts';
import { numberLines } from './number-lines.ts';
import { MAXIMUM_LINES, type Order } from './order.ts';
import { placeOrder, type RequestedLine } from './place-order.ts';
import { type PurchaseDependencies, purchaseChanges } from './purchase.ts';
import { type RenewalDependencies, renewLines } from './subscriptions/renew-lines.ts';

const lineItem = z.object({
  ...refusedFields('OrderLineItem'),
  lineItemNumber: z.number().int().min(0).max(9999).optional(),
  offerId: nameText(200),
  quantity: z.number().int(rule('RULE_WHOLE_NUMBER')),
  termDuration: z.enum(['P1Y', 'P3Y']).optional(),
  friendlyName: nameText(200).optional(),
  provisioningContext: provisioningContext.optional(),
  currencyCode: z.string().optional(),
  /** The subscription that the line carries on (R21). */
  renewsSubscriptionId: z.string().max(100).optional(),
});

export const createOrderInput = z.object({
  referenceCustomerId: lineText(100).optional(),
  /** Prepaid terms are billed once; Partner Center's own examples write both forms. */
  billingCycle: words(['one_time'], {
    numbers: { one_time: 4 },
    message: rule('RULE_ONE_TIME'),
  }).optional(),
  currencyCode: z.string().optional(),
  lineItems: z.array(lineItem).min(1).max(MAXIMUM_LINES),
});

export type Dependencies = PurchaseDependencies &
  OfferDependencies &
  RenewalDependencies & {
    /** Absent where the stage demands no agreement. */
    readonly requireAgreement?: RequireAgreement | undefined;
  };

type Input = z.output<typeof createOrderInput>;

/** Lines are numbered from 0 as they come, unless they say otherwise. */
function requestedLines({ lineItems }: Input): readonly RequestedLine[] {
  const given = lineItems.map(({ lineItemNumber }) => lineItemNumber);
  const numbers = numberLines(given, 'lineItemNumber');
  return lineItems.map((line, index) => {
    const { currencyCode, ...item } = honoured('OrderLineItem', line, `lineItems[${index}]`);
    return { ...item, lineItemNumber: numbers[index] ?? index };
  });
}

async function skusFor(
  dependencies: Dependencies,
  lines: readonly RequestedLine[],
  customer: Customer,
): Promise<readonly Sku[]> {
  const wanted = lines.map((line, index) => ({
    ...line,
    path: `lineItems[${index}]`,
    field: 'offerId' as const,
  }));
  const offers = await findOffers(dependencies, customer, wanted);
  return offers.map((offered) => {
    if (isDomainError(offered)) {
      throw offered;
    }
    return offered;
  });
}

/** Refuses a currency in which the order is not charged, of the whole or of a line. */
function requireCurrency({ currency }: Order, { currencyCode: whole, lineItems }: Input): void {
  const named = [
    { currencyCode: whole, field: 'currencyCode' },
    ...lineItems.map(({ currencyCode }, index) => ({
      currencyCode,
      field: `lineItems[${index}].currencyCode`,
    })),
  ];
  for (const { currencyCode, field } of named) {
    if (currencyCode && currencyCode.toUpperCase() !== currency) {
      throw new DomainError(
        'CURRENCY_MISMATCH',
        because('ORDER_IN_OTHER_CURRENCY', { currency, currencyCode }),
        { data: [field] },
      );
    }
  }
}

/** Buys directly: creates the order, its charge and its audit record together (R3, R24). */
export const createOrder =
  (dependencies: Dependencies) =>
  async (input: Input, context: Context): Promise<Outcome<Order>> => {
    const { customer, caller, now, correlationId } = context;
    const { ids } = dependencies;
    await dependencies.requireAgreement?.(context);
    const lines = requestedLines(input);
    const skus = await skusFor(dependencies, lines, customer);
    const placed = placeOrder({
      customer,
      lines,
      skus,
      referenceCustomerId: input.referenceCustomerId,
      ids: { id: ids.sortable(now), alternateId: randomBytes(6).toString('hex') },
      now,
    });
    requireCurrency(placed, input);
    const { order, changes } = await renewLines(dependencies, placed, lines, skus);
    const actorContext = { actor: actorOf(caller), correlationId };
    return {
      result: order,
      changes: [...purchaseChanges(dependencies, order, actorContext), ...changes],
    };
  };
