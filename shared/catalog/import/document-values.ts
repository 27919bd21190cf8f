import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { longText } from '#shared/platform/text/pieces.ts';

// Schemas of single values of a catalog file. Their descriptions are part of its JSON Schema.

/** True for a country of Unicode's CLDR. The customers feature defines the countries to choose from. */
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, rule('RULE_COUNTRY_CAPITALS'))
  .refine(
    (code) => !/^[A-Z]{2}$/.test(code) || REGIONS.of(code) !== undefined,
    rule('RULE_IS_A_COUNTRY'),
  )
  .meta({ description: 'A country: ISO 3166-1 alpha-2, upper case.' });

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, rule('RULE_CURRENCY_CAPITALS'))
  .refine((code) => CURRENCIES.has(code), rule('RULE_IS_A_CURRENCY'))
  .meta({ description: 'A currency: ISO 4217.' });

/** A part of a key and of a catalogItemId, so without the separator characters. */
export const id = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/, rule('RULE_ID_LETTERS'));

/** A version of a product, such as `2022 R2`: a part of a key, so without the separator character. */
export const versionName = z
  .string()
  .regex(/^[A-Za-z0-9_.-]+(?: [A-Za-z0-9_.-]+)*$/, rule('RULE_VERSION_NAME'))
  .max(64);

export const text = longText(400);

const amount = z.number().nonnegative(rule('RULE_NOT_BELOW_ZERO')).max(1_000_000_000);

/** The most prices of a term: they are all in one row, whose size DynamoDB limits. */
const MAXIMUM_AMOUNTS = 300;

export const amountsByCurrency = z
  .record(currency, amount)
  .refine((amounts) => Object.keys(amounts).length <= MAXIMUM_AMOUNTS, rule('RULE_FEWER_ENTRIES'))
  .meta({ description: 'Decimals by currency, such as {"USD": 352.8, "JPY": 51000}.' });

export const amountsByMarket = z
  .record(country, amount)
  .meta({ description: "Decimals by country, each in that country's currency." });
