import * as z from 'zod';
import { BUYERS } from '#shared/platform/http/access.ts';
import { collection, link } from '#shared/platform/http/envelope.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineList, defineQuery } from '#shared/platform/http/route.ts';
import { lineResponse, summaryResponse } from './invoice-response.ts';
import { estimateLink, invoiceSummary, lineItem } from './invoices-schemas.ts';
import { filterQuery, lineFilters } from './line-filters.ts';
import { listUnbilledLines, unbilledLinesInput } from './list-line-items.ts';
import { type Dependencies, listMonths } from './read-invoices.ts';

/** The currency of a partner that was never charged. */
const USD = 'USD';

export const readInvoiceSummaryRoute = defineQuery('GET /v1/invoices/summary', {
  id: 'readInvoiceSummary',
  summary: 'Read the balance of the account, in the currency of the latest charge',
  access: BUYERS,
  input: z.object({}),
  responses: { 200: { description: 'The balance.', body: invoiceSummary } },
  handle: (dependencies: Dependencies) => (_, context) => listMonths(dependencies)(context),
  respond: (months, _, { now }) => {
    const currency = months[0]?.total.currency ?? USD;
    const invoices = months.filter((each) => each.isClosed && each.total.currency === currency);
    return { statusCode: 200, body: summaryResponse(invoices, currency, now) };
  },
});

export const listInvoiceSummariesRoute = defineQuery('GET /v1/invoices/summaries', {
  id: 'listInvoiceSummaries',
  summary: 'List the balances of the account by currency',
  access: BUYERS,
  input: z.object({}),
  responses: {
    200: {
      description: 'One for each currency that was charged.',
      body: collectionOf('InvoiceSummaryCollection', invoiceSummary),
    },
  },
  handle: (dependencies: Dependencies) => (_, context) => listMonths(dependencies)(context),
  respond: (months, _, { now }) => {
    const invoices = months.filter(({ isClosed }) => isClosed);
    const currencies = [...new Set(months.map(({ total }) => total.currency))];
    const items = currencies.map((currency) =>
      summaryResponse(
        invoices.filter(({ total }) => total.currency === currency),
        currency,
        now,
      ),
    );
    return { statusCode: 200, body: collection(items, '/invoices/summaries') };
  },
});

export const listUnbilledLineItemsRoute = defineList('GET /v1/invoices/unbilled/lineitems', {
  id: 'listUnbilledLineItems',
  summary: 'List the purchases, refunds and fees that no invoice has yet',
  access: BUYERS,
  input: unbilledLinesInput,
  responses: {
    200: {
      description: 'A page of lines, oldest first.',
      body: collectionOf('UnbilledLineItemCollection', lineItem),
    },
  },
  handle: listUnbilledLines,
  self: (input) => `/invoices/unbilled/lineitems${filterQuery(input)}`,
  show: (line) => lineResponse(line),
});

const PERIODS = {
  current: 'The running month',
  previous: 'The month before, until its invoice is made',
} as const;

export const listEstimateLinksRoute = defineQuery('GET /v1/invoices/estimates/links', {
  id: 'listEstimateLinks',
  summary: 'List the addresses of the lines that no invoice has yet',
  access: BUYERS,
  input: z.object({ currencyCode: lineFilters.currencyCode }),
  responses: {
    200: {
      description: 'One for each period.',
      body: collectionOf('EstimateLinkCollection', estimateLink),
    },
  },
  handle: () => async () => ['current', 'previous'] as const,
  respond: (periods, { currencyCode }) => {
    const items = periods.map((period) => ({
      title: 'UnbilledLineItems',
      description: PERIODS[period],
      period,
      link: link(
        `/invoices/unbilled/lineitems${filterQuery({ provider: 'one_time', invoiceLineItemType: 'billing_line_items', currencyCode, period })}`,
      ),
    }));
    return { statusCode: 200, body: collection(items, '/invoices/estimates/links') };
  },
});

export const accountRoutes = [
  readInvoiceSummaryRoute,
  listInvoiceSummariesRoute,
  listUnbilledLineItemsRoute,
  listEstimateLinksRoute,
] as const;
