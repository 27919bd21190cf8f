import * as z from 'zod';
import {
  collectionOf,
  currency,
  decimal,
  instant,
  link,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { FolderContract, Shown } from '#shared/platform/http/route-contract.ts';

const invoice = resourceOf(
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

const lineItem = z
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

export const contract = {
  'GET /v1/invoices': {
    operationId: 'listInvoices',
    summary: "List the partner's invoices, newest first",
    replies: {
      200: {
        description: 'One for each month and currency.',
        body: collectionOf('InvoiceCollection', invoice),
      },
    },
  },
  'GET /v1/invoices/{invoiceId}': {
    operationId: 'readInvoice',
    summary: 'Read an invoice',
    replies: { 200: { description: 'The invoice.', body: invoice } },
    refusals: ['INVOICE_NOT_FOUND'],
  },
  'GET /v1/invoices/{invoiceId}/lineitems': {
    operationId: 'listInvoiceLineItems',
    summary: 'List the purchases, refunds and fees of an invoice',
    replies: {
      200: {
        description: 'A page of lines, oldest first.',
        body: collectionOf('InvoiceLineItemCollection', lineItem),
      },
    },
    refusals: ['INVOICE_NOT_FOUND'],
  },
} as const satisfies FolderContract<'invoices'>;
