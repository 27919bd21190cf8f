import * as z from 'zod';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { addUp, type Dependencies } from './add-up.ts';
import {
  endOfMonth,
  formatInvoiceId,
  type Invoice,
  invoiceNotFound,
  isOver,
  monthsUntil,
  parseInvoiceId,
  requireClosed,
  type Sum,
} from './invoice.ts';
import type { LedgerEntry } from './ledger.ts';
import type { LedgerReader } from './ledger-reader.ts';

export type { Dependencies } from './add-up.ts';
export const invoiceIdInput = z.object({ invoiceId: z.string() });
type InvoiceInput = z.output<typeof invoiceIdInput>;
interface ListInput {
  /** Selects invoices by their date. */
  readonly filter?: ((invoiceDate: Date) => boolean) | undefined;
}

const invoiceOf = (month: string, { total, entries }: Sum, now: Date): Invoice => ({
  month,
  total,
  entries,
  endsAt: endOfMonth(month),
  isClosed: isOver(month, now),
});

const idOf = ({ month, total }: Invoice): string => formatInvoiceId(month, total.currency);

/** Amounts of all months of the calling partner, newest first (R22): invoices, and months that are not invoiced yet. */
export const listMonths =
  (dependencies: Dependencies) =>
  async ({ caller, now }: Pick<Context, 'caller' | 'now'>): Promise<readonly Invoice[]> => {
    const partnerId = partnerOf(caller);
    const kept = await dependencies.invoiceSnapshots.list(partnerId);
    const months = await Promise.all(
      monthsUntil(now).map(async (month) => {
        const before = kept.find((each) => each.month === month);
        const sums = await addUp(dependencies, { partnerId, month }, before, now);
        return sums.map((sum) => invoiceOf(month, sum, now));
      }),
    );
    return months.flat().sort((a, b) => (idOf(a) < idOf(b) ? 1 : -1));
  };

/** The calling partner's invoices, newest month first. A month that runs has none: its lines are unbilled. */
export const listInvoices =
  (dependencies: Dependencies) =>
  async (
    { filter = () => true }: ListInput,
    { size, after, offset = 0 }: PageRequest & { readonly offset?: number | undefined },
    context: Pick<Context, 'caller' | 'now'>,
  ): Promise<Page<Invoice>> => {
    const months = await listMonths(dependencies)(context);
    const invoices = months
      .filter((invoice) => invoice.isClosed && filter(invoice.endsAt))
      .slice(offset)
      .filter((invoice) => after === undefined || idOf(invoice) < after);
    const items = invoices.slice(0, size);
    const last = items.at(-1);
    return { items, next: last && invoices.length > size ? idOf(last) : undefined };
  };

export const findInvoice =
  (dependencies: Dependencies) =>
  async ({ invoiceId }: InvoiceInput, { caller, now }: Context): Promise<Invoice> => {
    const partnerId = partnerOf(caller);
    const { month, currency } = parseInvoiceId(invoiceId, now);
    const kept = await dependencies.invoiceSnapshots.find(partnerId, month);
    const sums = await addUp(dependencies, { partnerId, month }, kept, now);
    const sum = sums.find(({ total }) => total.currency === currency);
    if (!sum) {
      throw invoiceNotFound(invoiceId);
    }
    requireClosed(month, invoiceId, now);
    return invoiceOf(month, sum, now);
  };

/** Entries of a month in a currency, oldest first. */
export const listEntries = async (
  { ledgerReader }: Pick<Dependencies, 'ledgerReader'>,
  account: Parameters<LedgerReader['list']>[0],
  page: PageRequest,
): Promise<Page<LedgerEntry>> => {
  const { items, next } = await ledgerReader.list(account, page);
  return { items: items.map(({ entry }) => entry), next };
};

/** The entries of an invoice, oldest first: they add up to it. */
export const listInvoiceEntries =
  (dependencies: Pick<Dependencies, 'ledgerReader'>) =>
  async (
    { invoiceId }: InvoiceInput,
    page: PageRequest,
    { caller, now }: Pick<Context, 'caller' | 'now'>,
  ): Promise<Page<LedgerEntry>> => {
    const { month, currency } = parseInvoiceId(invoiceId, now);
    const account = { partnerId: partnerOf(caller), month, currency };
    const entries = await listEntries(dependencies, account, page);
    if (entries.items.length === 0 && page.after === undefined) {
      throw invoiceNotFound(invoiceId);
    }
    requireClosed(month, invoiceId, now);
    return entries;
  };
