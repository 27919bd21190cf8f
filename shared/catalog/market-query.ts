import * as z from 'zod';
import { isCountry } from '#shared/customers/country-rules.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { because } from '#shared/platform/sentence.ts';
import type { ResourceLocation } from './catalog-response.ts';

/**
 * The source of the market for a read of the catalog: the requested country, or the country of a customer. It also
 * has the address of the resources.
 */
export interface MarketView {
  /** Schema of the query's `country`. */
  readonly country: z.ZodType<string | undefined>;
  readonly marketOf: (country: string | undefined, context: Context) => string;
  readonly locationOf: (country: string | undefined, context: Context) => ResourceLocation;
}

/** Codes that people use for countries that have another one. */
const OTHER_NAMES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

export const countryCode = z
  .string({ error: rule('RULE_COUNTRY_REQUIRED') })
  .regex(/^[A-Za-z]{2}$/, rule('RULE_TWO_LETTERS'))
  .transform((code, { addIssue }) => {
    const upper = code.toUpperCase();
    if (!isCountry(upper)) {
      const meant = OTHER_NAMES[upper];
      const message =
        meant === undefined
          ? rule('RULE_NO_COUNTRY', { code })
          : rule('RULE_NO_COUNTRY_MEANT', { code, meant });
      addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    return upper;
  });

function requireCountry(country: string | undefined): string {
  if (country === undefined) {
    throw new DomainError('INVALID_PROPERTY', because('COUNTRY_REQUIRED'), { data: ['country'] });
  }
  return country;
}

export const byCountry: MarketView = {
  country: countryCode,
  marketOf: requireCountry,
  locationOf: (country) => ({ root: '/products', query: `?country=${requireCountry(country)}` }),
};

/** The market of the customer's country. A country in the query is ignored, like any unknown field. */
export const byCustomer: MarketView = {
  country: z
    .unknown()
    .optional()
    .transform(() => undefined),
  marketOf: (_, { customer }) => customer.country,
  locationOf: (_, { customer }) => ({ root: `/customers/${customer.id}/products`, query: '' }),
};

/** An input with the market chosen for it. */
export const inMarket = <Input extends { readonly country?: string | undefined }>(
  { marketOf }: MarketView,
  input: Input,
  context: Context,
) => ({ ...input, market: marketOf(input.country, context) });

/** The query of a list's own address: its market and its filters. */
export function withFilters(
  market: string,
  filters: Readonly<Record<string, string | undefined>>,
): string {
  const query = new URLSearchParams(market);
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined) {
      query.set(name, value);
    }
  }
  return query.size > 0 ? `?${query}` : '';
}
