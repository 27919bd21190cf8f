import * as z from 'zod';
import {
  collectionOf,
  etaggedOf,
  instant,
  link,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

export const customer = etaggedOf(
  'Customer',
  {
    id: z.string(),
    companyProfile: z.object({
      tenantId: z.string(),
      domain: z.string(),
      companyName: z.string(),
      country: z.string().length(2).meta({ description: 'ISO 3166-1 alpha-2.' }),
    }),
    relationshipToPartner: z.literal('reseller'),
    customDomains: z.array(z.string()),
    createdDate: instant,
    holdings: z
      .object({
        activeItems: z.int(),
        nextEnd: instant.optional(),
        hasMore: z.boolean().meta({ description: 'True if older orders were not counted.' }),
      })
      .optional()
      .meta({ id: 'CustomerHoldings', description: 'With holdings=true, in the list.' }),
  },
  { self: link, products: link, orders: link, entitlements: link },
);
export type CustomerResponse = Shown<typeof customer>;
export const customers = collectionOf('CustomerCollection', customer);

const pattern = z.string().nullable().meta({ description: 'Null if unknown.' });

export const countryRules = resourceOf(
  'CountryValidationRules',
  {
    iso2Code: z.string().length(2),
    defaultCulture: z.string(),
    isStateRequired: z.boolean(),
    supportedStatesList: z
      .array(z.string())
      .meta({ description: "ISO 3166-2 without the country's code." }),
    supportedLanguagesList: z.array(z.string()),
    supportedCulturesList: z.array(z.string()),
    isPostalCodeRequired: z.boolean(),
    postalCodeRegex: pattern,
    isCityRequired: z.boolean(),
    isVatIdSupported: z.boolean(),
    phoneNumberRegex: pattern,
    isTaxIdSupported: z.boolean(),
    isTaxIdOptional: z.literal(true),
    vatIdRegex: z.string().optional(),
    countryCallingCodesList: z.array(z.string()),
  },
  ownLink,
);
export type CountryRulesResponse = Shown<typeof countryRules>;
