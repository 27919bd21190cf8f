import type { Partner } from '#shared/partners/partner.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { readAll } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import type { Dependencies as Adding } from '../add-up.ts';
import { formatInvoiceId } from '../invoice.ts';
import { type Dependencies as Listing, listInvoiceLines } from '../list-line-items.ts';
import { findInvoice } from '../read-invoices.ts';
import { type Statement, statementOf } from './statement.ts';

export interface Dependencies extends Adding, Listing {
  readonly partners: { readonly find: (partnerId: string) => Promise<Partner | undefined> };
  readonly draw: (statement: Statement) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Lines that are read and drawn well within the time of a request. */
export const MOST_LINES = 10_000;

/** The calling partner's invoice as a PDF (R22). It is drawn for each request and kept nowhere. */
export const readStatement =
  (dependencies: Dependencies) =>
  async (input: { readonly invoiceId: string }, context: Context) => {
    const invoice = await findInvoice(dependencies)(input, context);
    if (invoice.entries > MOST_LINES) {
      throw new DomainError(
        'STATEMENT_TOO_LONG',
        because('STATEMENT_TOO_LONG', {
          invoiceId: input.invoiceId,
          entries: invoice.entries,
          mostLines: MOST_LINES,
        }),
      );
    }
    const id = partnerOf(context.caller);
    const [partner, lines] = await Promise.all([
      dependencies.partners.find(id),
      readAll((page) => listInvoiceLines(dependencies)(input, page, context)),
    ]);
    return {
      invoiceId: formatInvoiceId(invoice.month, invoice.total.currency),
      pdf: await dependencies.draw(statementOf(invoice, lines, { id, name: partner?.name })),
    };
  };
