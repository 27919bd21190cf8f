import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Place } from './catalog-response.ts';

/**
 * The catalog is read for a country that is asked for, or for a customer, which has one: a view says where
 * the market comes from and below which address its resources are.
 */
export interface MarketView {
  /** Schema of the query's `country`. */
  readonly country: z.ZodType<string | undefined>;
  readonly marketOf: (country: string | undefined, context: Context) => string;
  readonly placeOf: (country: string | undefined, context: Context) => Place;
}

export const countryCode = z
  .string({ error: 'is required: two letters, ISO 3166-1' })
  .regex(/^[A-Za-z]{2}$/, 'must be two letters, ISO 3166-1')
  .transform((code) => code.toUpperCase());

function requireCountry(country: string | undefined): string {
  if (country === undefined) {
    throw new DomainError('INVALID_PROPERTY', 'country is required.', { data: ['country'] });
  }
  return country;
}

export const byCountry: MarketView = {
  country: countryCode,
  marketOf: requireCountry,
  placeOf: (country) => ({ root: '/products', query: `?country=${requireCountry(country)}` }),
};

/** The customer's own country decides; one in the query is ignored, as other unknown fields are. */
export const byCustomer: MarketView = {
  country: z
    .unknown()
    .optional()
    .transform(() => undefined),
  marketOf: (_, { customer }) => customer.country,
  placeOf: (_, { customer }) => ({ root: `/customers/${customer.id}/products`, query: '' }),
};

/** An input with the market that a view chooses for it. */
export const inMarket = <Input extends { readonly country?: string | undefined }>(
  { marketOf }: MarketView,
  input: Input,
  context: Context,
) => ({ ...input, market: marketOf(input.country, context) });

/** The query of a list's own address: the market that it is read for, and its filters. */
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
