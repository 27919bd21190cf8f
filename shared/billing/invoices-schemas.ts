import * as z from 'zod';
import {
  currency,
  decimal,
  instant,
  link,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

const invoiceDetail = resourceOf(
  'InvoiceDetail',
  {
    invoiceLineItemType: z.literal('billing_line_items'),
    billingProvider: z.literal('one_time'),
  },
  ownLink,
);

export const invoice = resourceOf(
  'Invoice',
  {
    id: z.string().meta({ examples: ['2026-11-USD'] }),
    invoiceDate: instant,
    billingPeriodStart: instant,
    billingPeriodEnd: instant,
    billingPeriodStartDate: instant,
    billingPeriodEndDate: instant.meta({ description: 'The last millisecond of the month.' }),
    state: z.literal('closed'),
    totalCharges: decimal,
    paidAmount: decimal.meta({ description: 'Payments are not recorded here: always 0.' }),
    currencyCode: currency,
    currencySymbol: z.string(),
    lineItemCount: z.int(),
    documentType: z.literal('invoice'),
    invoiceType: z.literal('OneTime'),
    pdfDownloadLink: z.string().meta({ description: 'Host-relative, without the version.' }),
    invoiceDetails: z.array(invoiceDetail),
  },
  { self: link, lineItems: link },
);

export type InvoiceResponse = Shown<typeof invoice>;

/** What Partner Center writes for a time that there is none of. */
export const NEVER = '0001-01-01T00:00:00Z';

const balance = {
  balanceAmount: decimal.meta({ description: 'The sum of all invoices in the currency.' }),
  currencyCode: currency,
  currencySymbol: z.string(),
  accountingDate: instant,
  firstInvoiceCreationDate: instant,
  latestInvoiceDate: instant,
  lastPaymentDate: instant.meta({ description: 'Payments are not recorded here.' }),
  lastPaymentAmount: decimal,
};

export const invoiceSummary = resourceOf('InvoiceSummary', balance, ownLink);
export type InvoiceSummaryResponse = Shown<typeof invoiceSummary>;

export const lineItem = z
  .object({
    partnerId: z.string(),
    customerId: z.string(),
    customerName: z.string(),
    customerDomainName: z.string(),
    customerCountry: z.string(),
    invoiceNumber: z.string().meta({ description: 'Empty while the line is unbilled.' }),
    mpnId: z.string(),
    orderId: z.string(),
    alternateId: z.string(),
    orderDate: instant,
    lineItemNumber: z.int(),
    productId: z.string(),
    skuId: z.string(),
    availabilityId: z.string(),
    productName: z.string(),
    skuName: z.string(),
    publisherName: z.string(),
    subscriptionId: z.string(),
    subscriptionDescription: z.string(),
    termAndBillingCycle: z.string(),
    chargeType: z.enum(['purchase', 'refund', 'termination_fee']),
    chargeStartDate: instant,
    chargeEndDate: instant,
    unitPrice: decimal,
    effectiveUnitPrice: decimal,
    unitType: z.string(),
    quantity: z.int(),
    subtotal: decimal.meta({ description: 'Signed: all lines add up to the invoice.' }),
    taxTotal: z.literal(0),
    totalForCustomer: decimal,
    currency,
    date: instant.meta({ description: 'When the charge was made.' }),
    invoiceLineItemType: z.literal('billing_line_items'),
    billingProvider: z.literal('one_time'),
    attributes: z.object({ objectType: z.literal('OneTimeInvoiceLineItem') }),
  })
  .meta({ id: 'OneTimeInvoiceLineItem' });

export type InvoiceLineResponse = Shown<typeof lineItem>;

export const estimateLink = z
  .object({ title: z.string(), description: z.string(), period: z.string(), link })
  .meta({ id: 'EstimateLink' });
