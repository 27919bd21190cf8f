import { collectionOf, link, linked, resource } from './common.ts';
import {
  date,
  guid,
  integer,
  listOf,
  nested,
  number,
  oneOf,
  type Resource,
  shape,
  type Type,
  text,
} from './shape.ts';

const provider: Type = {
  kind: 'enum',
  values: ['office', 'azure', 'one_time', 'marketplace', 'all'],
  zero: 'none',
};
const lineType: Type = {
  kind: 'enum',
  values: ['usage_line_items', 'billing_line_items'],
  zero: 'none',
};
const detail = linked('InvoiceDetail', {
  invoiceLineItemType: lineType,
  billingProvider: provider,
});
const invoice = linked(
  'Invoice',
  {
    ...{ id: text, invoiceDate: date, billingPeriodStartDate: date, billingPeriodEndDate: date },
    ...{ totalCharges: number, paidAmount: number, currencyCode: text, currencySymbol: text },
    ...{ pdfDownloadLink: text, invoiceDetails: listOf(nested(detail)), invoiceType: text },
    documentType: oneOf('invoice', 'void_note', 'adjustment_note'),
  },
  { amendsOf: text, taxReceipts: listOf(nested(shape('TaxReceipt', { id: text }))) },
);
const balance = {
  ...{ balanceAmount: number, currencyCode: text, currencySymbol: text, accountingDate: date },
  ...{ firstInvoiceCreationDate: date, lastPaymentDate: date, lastPaymentAmount: number },
  ...{ latestInvoiceDate: date },
};
const summary = linked('InvoiceSummary', balance);
const lineItem = resource(
  'OneTimeInvoiceLineItem',
  {
    ...{ partnerId: text, customerId: guid, customerName: text, customerDomainName: text },
    ...{ customerCountry: text, invoiceNumber: text, orderId: text, orderDate: date },
    ...{ productId: text, skuId: text, availabilityId: text, productName: text, skuName: text },
    ...{ chargeType: text, unitPrice: number, effectiveUnitPrice: number, quantity: integer },
    ...{ subtotal: number, taxTotal: number, totalForCustomer: number, currency: text },
    ...{ chargeStartDate: date, chargeEndDate: date, subscriptionId: guid },
    ...{ invoiceLineItemType: lineType, billingProvider: provider },
  },
  {
    ...{ mpnId: text, resellerMpnId: integer, unitType: text, publisherName: text },
    ...{ publisherId: text, subscriptionDescription: text, termAndBillingCycle: text },
    ...{ subscriptionStartDate: date, subscriptionEndDate: date, alternateId: text },
    ...{ priceAdjustmentDescription: text, discountDetails: text, pricingCurrency: text },
    ...{ billableQuantity: number, billingFrequency: text, creditReasonCode: text },
    ...{ reservationOrderId: text, promotionId: text, productQualifiers: listOf(text) },
  },
);
const estimate = shape('EstimateLink', { title: text, description: text, period: text, link });
const lines = { status: 200, answer: collectionOf(lineItem) };
const I = '/v1/invoices/{invoiceId}';
const WHAT = 'provider=onetime&invoicelineitemtype=billinglineitems';

export const invoices: Resource = {
  name: 'Invoices',
  operations: [
    {
      ...{ key: 'GET /v1/invoices', source: 'get-a-collection-of-invoices' },
      ...{ summary: 'List invoices', query: 'size=200&offset=0', status: 200 },
      answer: collectionOf(invoice),
    },
    {
      ...{ key: `GET ${I}`, source: 'get-invoice-by-id', summary: 'Get an invoice' },
      ...{ status: 200, answer: nested(invoice) },
    },
    {
      ...{ key: `GET ${I}/documents/statement`, source: 'get-invoice-statement' },
      ...{ summary: 'Get the statement of an invoice as PDF', status: 200 },
    },
    {
      key: 'GET /v1/invoices/summary',
      source: 'get-the-reseller-s-current-account-balance',
      ...{ summary: 'Get the account balance', status: 200, answer: nested(summary) },
    },
    {
      ...{ key: 'GET /v1/invoices/summaries', source: 'get-invoice-summaries' },
      ...{ summary: 'List the account balances by currency', status: 200 },
      answer: collectionOf(
        linked('InvoiceSummary', balance, {
          details: listOf(
            nested(shape('InvoiceSummaryDetail', { invoiceType: text, summary: nested(summary) })),
          ),
        }),
      ),
    },
  ],
};

export const invoiceLineItems: Resource = {
  name: 'Invoice line items',
  operations: [
    {
      ...{ key: `GET ${I}/lineitems`, source: 'get-invoiceline-items', query: WHAT, ...lines },
      summary: 'List the line items of an invoice',
    },
    {
      ...{ key: `GET ${I}/lineitems/OneTime/BillingLineItems`, source: 'get-invoiceline-items' },
      ...{ summary: 'List the line items of an invoice by provider and type', ...lines },
    },
    {
      key: 'GET /v1/invoices/unbilled/lineitems',
      source: 'get-invoice-unbilled-recon-lineitems',
      ...{ summary: 'List unbilled line items', query: `${WHAT}&currencycode=usd&period=current` },
      ...lines,
    },
    {
      ...{ key: 'GET /v1/invoices/estimates/links', source: 'get-invoice-estimate-links' },
      ...{ summary: 'List the links to unbilled line items', query: 'currencycode=usd' },
      ...{ status: 200, answer: collectionOf(estimate) },
    },
  ],
};
