import * as z from 'zod';

// Schemas of single values of a catalog file. Their descriptions are part of its JSON Schema.

/** True for a country of Unicode's CLDR. The customers feature defines the countries to choose from. */
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be two capital letters, ISO 3166-1')
  .refine((code) => !/^[A-Z]{2}$/.test(code) || REGIONS.of(code) !== undefined, 'is not a country')
  .meta({ description: 'A country: ISO 3166-1 alpha-2, upper case.' });

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'must be three capital letters, ISO 4217')
  .refine((code) => CURRENCIES.has(code), 'is not a currency of ISO 4217')
  .meta({ description: 'A currency: ISO 4217.' });

/** A part of a key and of a catalogItemId, so without the separator characters. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 _ . -');

/** A version of a product, such as `2022 R2`: a part of a key, so without the separator character. */
export const versionName = z
  .string()
  .regex(
    /^[A-Za-z0-9_.-]+(?: [A-Za-z0-9_.-]+)*$/,
    'must be of A-Z a-z 0-9 _ . - and single blanks between them',
  )
  .max(64);

export const text = z.string().trim().min(1, 'must not be empty').max(400);

const amount = z.number().nonnegative('must not be below zero').max(1_000_000_000);

/** The most prices of a term: they are all in one row, whose size DynamoDB limits. */
const MAXIMUM_AMOUNTS = 300;

export const amountsByCurrency = z
  .record(currency, amount)
  .refine((amounts) => Object.keys(amounts).length <= MAXIMUM_AMOUNTS, 'has too many entries')
  .meta({ description: 'Decimals by currency, such as {"USD": 352.8, "JPY": 51000}.' });

export const amountsByMarket = z
  .record(country, amount)
  .meta({ description: "Decimals by country, each in that country's currency." });
