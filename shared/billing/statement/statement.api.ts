import { create } from 'content-disposition';
import * as z from 'zod';
import { BUYERS } from '#shared/platform/http/access.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import { invoiceIdInput } from '../read-invoices.ts';
import { readStatement } from './read-statement.ts';

const PDF = 'application/pdf';

export const readStatementRoute = defineQuery('GET /v1/invoices/{invoiceId}/documents/statement', {
  id: 'readInvoiceStatement',
  summary: 'Read the statement of an invoice as PDF',
  description: 'The lines of the invoice, oldest first, and their total.',
  access: BUYERS,
  input: invoiceIdInput,
  responses: {
    200: {
      description: 'The statement.',
      contentType: PDF,
      body: z
        .instanceof(Uint8Array)
        .meta({ override: { type: 'string', format: 'binary' }, description: 'A PDF file.' }),
      headers: { 'Content-Disposition': 'An attachment, with the name of the file.' },
    },
  },
  errors: ['INVOICE_NOT_FOUND', 'STATEMENT_TOO_LONG'],
  handle: readStatement,
  respond: ({ invoiceId, pdf }) => ({
    statusCode: 200,
    headers: {
      'Content-Type': PDF,
      'Content-Disposition': create(`statement-${invoiceId}.pdf`),
    },
    body: pdf,
  }),
});

export const statementRoutes = [readStatementRoute] as const;
