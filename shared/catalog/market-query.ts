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
