import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { azureRatesDocument } from './azure-rates-document.ts';
import { checkDocument } from './check-document.ts';
import { country, currency } from './document-values.ts';
import { policyDocument } from './policy-document.ts';
import { familyDocument, productDocument } from './product-document.ts';

const market = z.strictObject({
  currency,
  taxIncluded: z.boolean().default(false).meta({ description: 'True if prices include tax (R3).' }),
});

/**
 * Format 1 of a catalog file. An unknown field is an error, so that typing mistakes are found; a later format has
 * another number.
 */
const format = z.strictObject({
  $schema: z.string().optional(),
  formatVersion: z.literal(1),
  markets: z
    .record(country, market)
    .refine((markets) => Object.keys(markets).length > 0, rule('RULE_NAMES_A_COUNTRY'))
    .meta({ description: 'Countries with sales, by ISO 3166-1 alpha-2 code.' }),
  policies: z.record(z.string().max(64), policyDocument),
  families: z.record(z.string().max(64), familyDocument),
  azureRates: azureRatesDocument.optional(),
  products: z.array(productDocument).min(1).max(50_000),
});

export type CatalogDocument = z.output<typeof format>;

/** The operator's catalog: one document, which is imported whole. */
export const catalogDocument = format.superRefine(checkDocument);

/** JSON Schema for editors and for programs that write a catalog file. */
export const catalogJsonSchema = (): object => ({
  ...z.toJSONSchema(format, { io: 'input' }),
  title: 'Countersign catalog, format 1',
});
