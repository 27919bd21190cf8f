import * as z from 'zod';
import { query } from '#shared/platform/http/endpoint.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { type Continuation, list, pageQuery } from '#shared/platform/http/paging.ts';
import { toDecimal } from '#shared/platform/money.ts';
import { formatInvoiceId, type Invoice } from './invoice.ts';
import type { InvoiceLineResponse, InvoiceResponse } from './invoices.contract.ts';
import type { LedgerEntry } from './ledger.ts';
import {
  type Dependencies,
  findInvoice,
  invoiceIdInput,
  listInvoiceLines,
  listInvoices,
} from './read-invoices.ts';

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

export const invoiceEndpoints = (dependencies: Dependencies, tokens: Continuation) => ({
  'GET /v1/invoices': list(tokens, {
    input: z.object({ ...pageQuery }),
    operation: listInvoices(dependencies),
    self: () => '/invoices',
    show: invoiceResponse,
  }),
  'GET /v1/invoices/{invoiceId}': query({
    input: invoiceIdInput,
    operation: findInvoice(dependencies),
    reply: (invoice) => ({ statusCode: 200, body: invoiceResponse(invoice) }),
  }),
  'GET /v1/invoices/{invoiceId}/lineitems': list(tokens, {
    input: invoiceIdInput.extend(pageQuery),
    operation: listInvoiceLines(dependencies),
    self: ({ invoiceId }) => `/invoices/${invoiceId}/lineitems`,
    show: lineResponse,
  }),
});
