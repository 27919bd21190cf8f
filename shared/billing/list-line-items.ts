import * as z from 'zod';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { words } from '#shared/platform/http/words.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import {
  type BilledLine,
  type Dependencies as Describing,
  describeEntries,
} from './billed-line.ts';
import { isOver, monthOf, parseInvoiceId, previousMonth } from './invoice.ts';
import type { LedgerEntry } from './ledger.ts';
import type { LedgerReader } from './ledger-reader.ts';
import { LINE_TYPES, type LineFilters, lineFilters, PROVIDERS, selects } from './line-filters.ts';
import { invoiceIdInput, listEntries, listInvoiceEntries } from './read-invoices.ts';

export type Dependencies = Describing & { readonly ledgerReader: LedgerReader };

export const invoiceLinesInput = invoiceIdInput.extend({ ...pageQuery, ...lineFilters });
/** The older address has two of the filters in its path. */
export const invoiceLinesByTypeInput = invoiceLinesInput.extend({
  provider: words(PROVIDERS),
  invoiceLineItemType: words(LINE_TYPES),
});
export const unbilledLinesInput = z.object({
  ...pageQuery,
  ...lineFilters,
  period: words(['current', 'previous']).default('current'),
});

/** The lines of an invoice, oldest first: they add up to it. */
export const listInvoiceLines =
  (dependencies: Dependencies) =>
  async (
    input: { readonly invoiceId: string } & LineFilters,
    page: PageRequest,
    context: Context,
  ): Promise<Page<BilledLine>> => {
    const { currency } = parseInvoiceId(input.invoiceId, context.now);
    const { items, next } = await listInvoiceEntries(dependencies)(input, page, context);
    return selects(input, currency)
      ? { items: await describeEntries(dependencies, items), next }
      : { items: [] };
  };

/** The length of a currency's code, with which a position of several currencies begins. */
const CODE = 3;

/** Entries of several currencies, one currency after the other. */
async function entriesOf(
  dependencies: Dependencies,
  { currencies, ...month }: { partnerId: string; month: string; currencies: readonly string[] },
  { size, after = '' }: PageRequest,
): Promise<Page<LedgerEntry>> {
  const items: LedgerEntry[] = [];
  const start = after === '' ? 0 : currencies.indexOf(after.slice(0, CODE));
  let position = after.slice(CODE) || undefined;
  for (const currency of currencies.slice(start)) {
    if (items.length === size) {
      return { items, next: currency };
    }
    const page = { size: size - items.length, after: position };
    const entries = await listEntries(dependencies, { ...month, currency }, page);
    items.push(...entries.items);
    if (entries.next !== undefined) {
      return { items, next: `${currency}${entries.next}` };
    }
    position = undefined;
  }
  return { items };
}

/**
 * Lines that no invoice has yet, oldest first: those of the running month, or of the one before while its invoice is
 * not made. Without a currency they are listed by currency, one after the other.
 */
export const listUnbilledLines =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof unbilledLinesInput>,
    { size, after }: PageRequest,
    { caller, now }: Context,
  ): Promise<Page<BilledLine>> => {
    const partnerId = partnerOf(caller);
    const month = input.period === 'current' ? monthOf(now) : previousMonth(now);
    if (isOver(month, now) || !selects(input)) {
      return { items: [] };
    }
    const currencies =
      input.currencyCode === undefined
        ? await dependencies.ledgerReader.currencies(partnerId, month)
        : [input.currencyCode];
    const { items, next } = await entriesOf(
      dependencies,
      { partnerId, month, currencies },
      { size, after },
    );
    return { items: await describeEntries(dependencies, items), next };
  };
