import type { components } from '@countersign/client/api';
import { allItems } from '@countersign/client/pages';
import { queryOptions } from '@tanstack/react-query';
import { accessToken } from '../auth/session.ts';
import { currentLanguage } from '../words/language.ts';
import { api, bodyOf } from './client.ts';
import { ApiError, received } from './errors.ts';
import { pagesQuery } from './pages-query.ts';

export type Invoice = components['schemas']['Invoice'];
export type InvoiceLine = components['schemas']['OneTimeInvoiceLineItem'];

const INVOICES = 60;
const LINES = 500;

export const invoicesQuery = () =>
  pagesQuery(['invoices'], ({ query, header }) =>
    bodyOf(api.GET('/v1/invoices', { params: { query: { size: INVOICES, ...query }, header } })),
  );

export const invoiceQuery = (invoiceId: string) =>
  queryOptions({
    queryKey: ['invoices', invoiceId],
    queryFn: () => bodyOf(api.GET('/v1/invoices/{invoiceId}', { params: { path: { invoiceId } } })),
  });

/** The lines of an invoice, or those of the running month, which has no invoice yet. */
export const linesQuery = (invoiceId: string | undefined) =>
  queryOptions({
    queryKey: ['invoices', invoiceId ?? 'unbilled', 'lines'],
    queryFn: () =>
      allItems<InvoiceLine>(({ query, header }) =>
        bodyOf(
          invoiceId === undefined
            ? api.GET('/v1/invoices/unbilled/lineitems', {
                params: { query: { size: LINES, period: 'current', ...query }, header },
              })
            : api.GET('/v1/invoices/{invoiceId}/lineitems', {
                params: { path: { invoiceId }, query: { size: LINES, ...query }, header },
              }),
        ),
      ),
  });

/** Reads the statement of an invoice. Its address stands in the invoice, relative to the version. */
export async function readStatement({ pdfDownloadLink }: Invoice): Promise<Blob> {
  const response = await received(
    fetch(`/v1${pdfDownloadLink}`, {
      headers: { Authorization: `Bearer ${accessToken()}`, 'X-Locale': currentLanguage() },
    }),
  );
  if (!response.ok) {
    throw new ApiError(response, await response.json().catch(() => undefined));
  }
  return received(response.blob());
}
