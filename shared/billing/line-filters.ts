import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { jsonFilter } from '#shared/platform/http/json-filter.ts';
import { words } from '#shared/platform/http/words.ts';

/** All that is sold here is of Partner Center's provider OneTime; of the others there is nothing. */
export const PROVIDERS = ['one_time', 'office', 'azure', 'marketplace', 'all'] as const;
/** Purchases are billed; nothing is metered, so there are no lines of usage. */
export const LINE_TYPES = ['billing_line_items', 'usage_line_items'] as const;

const currencyCode = z
  .string()
  .regex(/^[A-Za-z]{3}$/, rule('RULE_CURRENCY_CODE'))
  .transform((code) => code.toUpperCase());

/** Filters of line items. A filter that is not given selects all. */
export const lineFilters = {
  provider: words(PROVIDERS, { numbers: { office: 1, azure: 2, one_time: 3 } }).optional(),
  invoiceLineItemType: words(LINE_TYPES).optional(),
  currencyCode: currencyCode.optional(),
};

export interface LineFilters {
  readonly provider?: (typeof PROVIDERS)[number] | undefined;
  readonly invoiceLineItemType?: (typeof LINE_TYPES)[number] | undefined;
  readonly currencyCode?: string | undefined;
}

/** True if the filters select purchases in a currency. */
export const selects = (
  {
    provider = 'all',
    invoiceLineItemType = 'billing_line_items',
    currencyCode: wanted,
  }: LineFilters,
  currency?: string,
): boolean =>
  (provider === 'one_time' || provider === 'all') &&
  invoiceLineItemType === 'billing_line_items' &&
  (wanted === undefined || currency === undefined || wanted === currency);

/** The query of a list with these filters, for its own address. */
export function filterQuery(filters: LineFilters & { readonly period?: string }): string {
  const { provider, invoiceLineItemType, currencyCode: currency, period } = filters;
  const given = Object.entries({ provider, invoiceLineItemType, currencyCode: currency, period });
  const query = new URLSearchParams(
    given.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return query.size > 0 ? `?${query}` : '';
}

const COMPARISONS = {
  equals: (a: number, b: number) => a === b,
  greater_than: (a: number, b: number) => a > b,
  greater_than_or_equals: (a: number, b: number) => a >= b,
  less_than: (a: number, b: number) => a < b,
  less_than_or_equals: (a: number, b: number) => a <= b,
} as const;
const OPERATORS = Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[];

const filter = z.object({
  Field: words(['InvoiceDate']),
  Value: z.string().refine((text) => !Number.isNaN(Date.parse(text)), rule('RULE_DATE')),
  Operator: words(OPERATORS),
});

const EXAMPLE = {
  Field: 'InvoiceDate',
  Value: '2026-11-01',
  Operator: 'greater_than_or_equals',
} as const;

/** Partner Center's filter of invoices by their date. A date without a time means the whole day. */
export const invoiceFilter = jsonFilter(filter, EXAMPLE).transform(({ Value, Operator }) => {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(Value);
  const wanted = isDay ? Value : new Date(Value).toISOString();
  const bound = Date.parse(wanted);
  const compare = COMPARISONS[Operator];
  const matches = (date: Date): boolean =>
    compare(isDay ? Date.parse(date.toISOString().slice(0, 10)) : date.getTime(), bound);
  return { matches, text: JSON.stringify({ Field: 'InvoiceDate', Value: wanted, Operator }) };
});
