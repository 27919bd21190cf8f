import * as z from 'zod';
import { BUYERS } from '#shared/platform/http/access.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineList, defineQuery } from '#shared/platform/http/route.ts';
import { accountRoutes } from './account.api.ts';
import { invoiceResponse, lineResponse } from './invoice-response.ts';
import { invoice, lineItem } from './invoices-schemas.ts';
import { filterQuery, invoiceFilter } from './line-filters.ts';
import { invoiceLinesByTypeInput, invoiceLinesInput, listInvoiceLines } from './list-line-items.ts';
import { type Dependencies, findInvoice, invoiceIdInput, listInvoices } from './read-invoices.ts';

/** Partner Center documents `offset` for invoices; the SDKs send it with every size. */
const listInvoicesInput = z.object({
  ...pageQuery,
  offset: z.coerce.number().int().min(0).default(0),
  filter: invoiceFilter.optional(),
});

const lines = {
  description: 'A page of lines, oldest first.',
  body: collectionOf('InvoiceLineItemCollection', lineItem),
};

export const listInvoicesRoute = defineList('GET /v1/invoices', {
  id: 'listInvoices',
  takesOffset: true,
  summary: "List the partner's invoices, newest first",
  description: 'The running month has none: its lines are at /v1/invoices/unbilled/lineitems.',
  access: BUYERS,
  input: listInvoicesInput,
  responses: {
    200: {
      description: 'One for each month and currency.',
      body: collectionOf('InvoiceCollection', invoice),
    },
  },
  handle:
    (dependencies: Dependencies) =>
    ({ filter, offset }, page, context) =>
      listInvoices(dependencies)({ filter: filter?.matches }, { ...page, offset }, context),
  self: ({ filter, offset }) => {
    const query = new URLSearchParams({
      ...(offset > 0 && { offset: String(offset) }),
      ...(filter && { filter: filter.text }),
    });
    return `/invoices${query.size > 0 ? `?${query}` : ''}`;
  },
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
  input: invoiceLinesInput,
  responses: { 200: lines },
  errors: ['INVOICE_NOT_FOUND'],
  handle: listInvoiceLines,
  self: (input) => `/invoices/${input.invoiceId}/lineitems${filterQuery(input)}`,
  show: (line, _, { invoiceId }) => lineResponse(line, invoiceId),
});

export const listInvoiceLineItemsByTypeRoute = defineList(
  'GET /v1/invoices/{invoiceId}/lineitems/{provider}/{invoiceLineItemType}',
  {
    id: 'listInvoiceLineItemsByType',
    takesOffset: true,
    summary: 'List the lines of an invoice by provider and type',
    access: BUYERS,
    input: invoiceLinesByTypeInput,
    responses: { 200: lines },
    errors: ['INVOICE_NOT_FOUND'],
    handle: listInvoiceLines,
    self: ({ invoiceId, provider, invoiceLineItemType, currencyCode }) =>
      `/invoices/${invoiceId}/lineitems/${provider}/${invoiceLineItemType}${filterQuery({ currencyCode })}`,
    show: (line, _, { invoiceId }) => lineResponse(line, invoiceId),
  },
);

export const invoiceRoutes = [
  listInvoicesRoute,
  readInvoiceRoute,
  listInvoiceLineItemsRoute,
  listInvoiceLineItemsByTypeRoute,
  ...accountRoutes,
] as const;
