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
  type Sum,
} from './invoice.ts';
import type { LedgerEntry } from './ledger.ts';

export type { Dependencies } from './add-up.ts';
export const invoiceIdInput = z.object({ invoiceId: z.string() });
type InvoiceInput = z.output<typeof invoiceIdInput>;

const invoiceOf = (month: string, { total, entries }: Sum, now: Date): Invoice => ({
  month,
  total,
  entries,
  endsAt: endOfMonth(month),
  isClosed: isOver(month, now),
});

const idOf = ({ month, total }: Invoice): string => formatInvoiceId(month, total.currency);

/** The calling partner's invoices, newest month first (R22). The last one grows until its month is over. */
export const listInvoices =
  (dependencies: Dependencies) =>
  async (
    _: object,
    { size, after }: PageRequest,
    { caller, now }: Context,
  ): Promise<Page<Invoice>> => {
    const partnerId = partnerOf(caller);
    const kept = await dependencies.invoiceSnapshots.list(partnerId);
    const months = await Promise.all(
      monthsUntil(now).map(async (month) => {
        const before = kept.find((each) => each.month === month);
        const sums = await addUp(dependencies, { partnerId, month }, before, now);
        return sums.map((sum) => invoiceOf(month, sum, now));
      }),
    );
    const invoices = months
      .flat()
      .sort((a, b) => (idOf(a) < idOf(b) ? 1 : -1))
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
    return invoiceOf(month, sum, now);
  };

/** The entries of an invoice, oldest first: they add up to it. */
export const listInvoiceLines =
  ({ ledgerReader }: Pick<Dependencies, 'ledgerReader'>) =>
  async (
    { invoiceId }: InvoiceInput,
    page: PageRequest,
    { caller, now }: Context,
  ): Promise<Page<LedgerEntry>> => {
    const { month, currency } = parseInvoiceId(invoiceId, now);
    const account = { partnerId: partnerOf(caller), month, currency };
    const { items, next } = await ledgerReader.list(account, page);
    if (items.length === 0 && page.after === undefined) {
      throw invoiceNotFound(invoiceId);
    }
    return { items: items.map(({ entry }) => entry), next };
  };
