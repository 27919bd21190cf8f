import * as z from 'zod';
import {
  currency,
  decimal,
  instant,
  link,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

export const invoice = resourceOf(
  'Invoice',
  {
    id: z.string().meta({ examples: ['2026-11-USD'] }),
    invoiceDate: instant,
    billingPeriodStart: instant,
    billingPeriodEnd: instant,
    state: z.enum(['open', 'closed']),
    totalCharges: decimal,
    currencyCode: currency,
    lineItemCount: z.int(),
  },
  { self: link, lineItems: link },
);

export type InvoiceResponse = Shown<typeof invoice>;

export const lineItem = z
  .object({
    orderId: z.string(),
    customerId: z.string(),
    lineItemNumber: z.int(),
    chargeType: z.enum(['purchase', 'refund', 'termination_fee']),
    subtotal: decimal.meta({ description: 'Signed: all lines add up to the invoice.' }),
    taxTotal: z.literal(0),
    totalForCustomer: decimal,
    currency,
    date: instant,
    attributes: z.object({ objectType: z.literal('InvoiceLineItem') }),
  })
  .meta({ id: 'InvoiceLineItem' });

export type InvoiceLineResponse = Shown<typeof lineItem>;
