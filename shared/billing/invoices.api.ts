import * as z from 'zod';
import { BUYERS } from '#shared/platform/http/access.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineList, defineQuery } from '#shared/platform/http/route.ts';
import { toDecimal } from '#shared/platform/money.ts';
import { formatInvoiceId, type Invoice } from './invoice.ts';
import {
  type InvoiceLineResponse,
  type InvoiceResponse,
  invoice,
  lineItem,
} from './invoices-schemas.ts';
import type { LedgerEntry } from './ledger.ts';
import { findInvoice, invoiceIdInput, listInvoiceLines, listInvoices } from './read-invoices.ts';

function invoiceResponse({ month, total, entries, endsAt, isClosed }: Invoice): InvoiceResponse {
  const id = formatInvoiceId(month, total.currency);
  return resource(
    'Invoice',
    {
      id,
      invoiceDate: endsAt.toISOString(),
      billingPeriodStart: `${month}-01T00:00:00.000Z`,
      billingPeriodEnd: endsAt.toISOString(),
      state: isClosed ? 'closed' : 'open',
      totalCharges: toDecimal(total),
      currencyCode: total.currency,
      lineItemCount: entries,
    },
    { self: link(`/invoices/${id}`), lineItems: link(`/invoices/${id}/lineitems`) },
  );
}

/** Prices say themselves whether tax is in them; no rate of tax is known here, so none is split off. */
const lineResponse = ({
  orderId,
  customerId,
  lineItemNumber,
  chargeType,
  amount,
  at,
}: LedgerEntry): InvoiceLineResponse => ({
  orderId,
  customerId,
  lineItemNumber,
  chargeType,
  subtotal: toDecimal(amount),
  taxTotal: 0,
  totalForCustomer: toDecimal(amount),
  currency: amount.currency,
  date: at.toISOString(),
  attributes: { objectType: 'InvoiceLineItem' },
});

export const listInvoicesRoute = defineList('GET /v1/invoices', {
  id: 'listInvoices',
  takesOffset: true,
  summary: "List the partner's invoices, newest first",
  access: BUYERS,
  input: z.object({ ...pageQuery }),
  responses: {
    200: {
      description: 'One for each month and currency.',
      body: collectionOf('InvoiceCollection', invoice),
    },
  },
  handle: listInvoices,
  self: () => '/invoices',
  show: invoiceResponse,
});

export const readInvoiceRoute = defineQuery('GET /v1/invoices/{invoiceId}', {
  id: 'readInvoice',
  summary: 'Read an invoice',
  access: BUYERS,
  input: invoiceIdInput,
  responses: { 200: { description: 'The invoice.', body: invoice } },
  errors: ['INVOICE_NOT_FOUND'],
  handle: findInvoice,
  respond: (invoice) => ({ statusCode: 200, body: invoiceResponse(invoice) }),
});

export const listInvoiceLineItemsRoute = defineList('GET /v1/invoices/{invoiceId}/lineitems', {
  id: 'listInvoiceLineItems',
  countsAll: false,
  summary: 'List the purchases, refunds and fees of an invoice',
  access: BUYERS,
  input: invoiceIdInput.extend(pageQuery),
  responses: {
    200: {
      description: 'A page of lines, oldest first.',
      body: collectionOf('InvoiceLineItemCollection', lineItem),
    },
  },
  errors: ['INVOICE_NOT_FOUND'],
  handle: listInvoiceLines,
  self: ({ invoiceId }) => `/invoices/${invoiceId}/lineitems`,
  show: lineResponse,
});

export const invoiceRoutes = [
  listInvoicesRoute,
  readInvoiceRoute,
  listInvoiceLineItemsRoute,
] as const;
