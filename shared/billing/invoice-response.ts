import { link, resource } from '#shared/platform/http/envelope.ts';
import { money, plus, toDecimal } from '#shared/platform/money.ts';
import type { BilledLine } from './billed-line.ts';
import { formatInvoiceId, type Invoice } from './invoice.ts';
import {
  type InvoiceLineResponse,
  type InvoiceResponse,
  type InvoiceSummaryResponse,
  NEVER,
} from './invoices-schemas.ts';
import { formatSubscriptionId } from './subscription-id.ts';

/** The sign of a currency, such as $; its code where it has none. */
export const symbolOf = (currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

export const statementPath = (id: string): string => `/invoices/${id}/documents/statement`;

export function invoiceResponse({ month, total, entries, endsAt }: Invoice): InvoiceResponse {
  const id = formatInvoiceId(month, total.currency);
  const start = `${month}-01T00:00:00.000Z`;
  const lines = `/invoices/${id}/lineitems`;
  const what = { invoiceLineItemType: 'billing_line_items', billingProvider: 'one_time' } as const;
  const details = resource<InvoiceResponse['invoiceDetails'][number]>('InvoiceDetail', what, {
    self: link(`${lines}/OneTime/BillingLineItems`),
  });
  return resource<InvoiceResponse>(
    'Invoice',
    {
      id,
      invoiceDate: endsAt.toISOString(),
      billingPeriodStart: start,
      billingPeriodEnd: endsAt.toISOString(),
      billingPeriodStartDate: start,
      billingPeriodEndDate: new Date(endsAt.getTime() - 1).toISOString(),
      state: 'closed',
      totalCharges: toDecimal(total),
      paidAmount: 0,
      currencyCode: total.currency,
      currencySymbol: symbolOf(total.currency),
      lineItemCount: entries,
      ...{ documentType: 'invoice', invoiceType: 'OneTime' },
      pdfDownloadLink: statementPath(id),
      invoiceDetails: [details],
    },
    { self: link(`/invoices/${id}`), lineItems: link(lines) },
  );
}

/** The balance of the invoices of one currency, newest first. */
export function summaryResponse(
  invoices: readonly Invoice[],
  currency: string,
  now: Date,
): InvoiceSummaryResponse {
  const dates = invoices.map(({ endsAt }) => endsAt.toISOString());
  const sum = invoices.reduce((total, each) => plus(total, each.total), money(0, currency));
  return resource<InvoiceSummaryResponse>(
    'InvoiceSummary',
    {
      balanceAmount: toDecimal(sum),
      currencyCode: currency,
      currencySymbol: symbolOf(currency),
      accountingDate: now.toISOString(),
      firstInvoiceCreationDate: dates.at(-1) ?? NEVER,
      latestInvoiceDate: dates[0] ?? NEVER,
      ...{ lastPaymentDate: NEVER, lastPaymentAmount: 0 },
    },
    { self: link('/invoices/summary') },
  );
}

const TERMS: Readonly<Record<string, string>> = {
  P1Y: 'One-Year commitment for one-time billing',
  P3Y: 'Three-Year commitment for one-time billing',
};

/** What was bought. An order that is gone leaves its ids empty; the charge itself stays. */
function purchaseFacts({ entry, order, line, productName, skuName }: BilledLine) {
  const date = (order?.createdAt ?? entry.at).toISOString();
  return {
    alternateId: order?.alternateId ?? '',
    orderDate: date,
    productId: line?.offer.productId ?? '',
    skuId: line?.offer.skuId ?? '',
    availabilityId: line?.offer.availabilityId ?? '',
    productName: productName ?? line?.friendlyName ?? '',
    skuName: skuName ?? line?.friendlyName ?? '',
    publisherName: 'Microsoft',
    subscriptionId: formatSubscriptionId(entry.orderId, entry.lineItemNumber),
    subscriptionDescription: line?.friendlyName ?? '',
    termAndBillingCycle: TERMS[line?.term ?? ''] ?? '',
    chargeStartDate: line?.startsAt?.toISOString() ?? date,
    chargeEndDate: line?.termEndsAt.toISOString() ?? date,
    unitPrice: line ? toDecimal(line.unitPrice) : toDecimal(entry.amount),
    effectiveUnitPrice: line ? toDecimal(line.unitPrice) : toDecimal(entry.amount),
    quantity: line?.quantity ?? 1,
  };
}

/** Prices say themselves whether tax is in them; no rate of tax is known here, so none is split off. */
export const lineResponse = (billed: BilledLine, invoiceNumber = ''): InvoiceLineResponse => {
  const { entry, customer } = billed;
  const { partnerId, customerId, orderId, lineItemNumber, chargeType, amount, at } = entry;
  return {
    ...{ partnerId, customerId, orderId, lineItemNumber, chargeType, invoiceNumber },
    ...{ mpnId: '', unitType: '' },
    customerName: customer?.companyName ?? '',
    customerDomainName: customer?.domain ?? '',
    customerCountry: customer?.country ?? '',
    ...purchaseFacts(billed),
    subtotal: toDecimal(amount),
    taxTotal: 0,
    totalForCustomer: toDecimal(amount),
    currency: amount.currency,
    date: at.toISOString(),
    ...{ invoiceLineItemType: 'billing_line_items', billingProvider: 'one_time' },
    attributes: { objectType: 'OneTimeInvoiceLineItem' },
  };
};
