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
import { QUALIFICATIONS } from './customer.ts';

const text = z.string().optional();
const address = z
  .object({
    country: text,
    region: text,
    city: text,
    state: text,
    addressLine1: text,
    addressLine2: text,
    postalCode: text,
    firstName: text,
    middleName: text,
    lastName: text,
    phoneNumber: text,
  })
  .meta({ id: 'Address' });

export const companyProfile = resourceOf(
  'CustomerCompanyProfile',
  {
    tenantId: z.string(),
    domain: z.string(),
    companyName: z.string(),
    country: z.string().length(2).meta({ description: 'ISO 3166-1 alpha-2.' }),
    email: text,
    address: address.optional(),
    organizationRegistrationNumber: text,
  },
  ownLink,
);
export type CompanyProfileResponse = Shown<typeof companyProfile>;

export const billingProfile = etaggedOf(
  'CustomerBillingProfile',
  {
    id: z.string(),
    firstName: text,
    lastName: text,
    email: z.string().meta({ description: 'Empty if the partner gave none.' }),
    culture: z.string(),
    language: z.string(),
    companyName: z.string(),
    defaultAddress: address.optional(),
  },
  ownLink,
);
export type BillingProfileResponse = Shown<typeof billingProfile>;

export const qualification = z
  .object({ qualification: z.enum(QUALIFICATIONS) })
  .meta({ id: 'CustomerQualification' });

export const customer = etaggedOf(
  'Customer',
  {
    id: z.string(),
    commerceId: z.guid(),
    companyProfile,
    relationshipToPartner: z.enum(['reseller', 'none']),
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
  {
    self: link,
    profile: link,
    products: link,
    orders: link,
    subscriptions: link,
    entitlements: link,
  },
);
export const createdCustomer = customer
  .extend({
    billingProfile,
    userCredentials: z
      .object({ userName: z.string(), password: z.string() })
      .meta({ description: 'No account is made in the tenant: the password is empty.' }),
  })
  .meta({ id: 'CreatedCustomer' });
export type CreatedCustomerResponse = Shown<typeof createdCustomer>;
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
