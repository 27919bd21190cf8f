import { v5 } from 'uuid';
import { etagOf, link, resource } from '#shared/platform/http/envelope.ts';
import type { CountryRules } from './country.ts';
import { countryRules } from './country-rules.ts';
import type { Customer } from './customer.ts';
import type {
  BillingProfileResponse,
  CompanyProfileResponse,
  CountryRulesResponse,
  CreatedCustomerResponse,
  CustomerResponse,
} from './customer-schemas.ts';
import type { Holdings } from './holdings.ts';

const profileUri = ({ id }: Customer, which: 'billing' | 'company'): string =>
  `/customers/${id}/profiles/${which}`;

export const billingEtag = ({ id, billing }: Customer): string => etagOf([id, billing ?? {}]);

export function billingProfileResponse(customer: Customer): BillingProfileResponse {
  const { id, billing = {}, companyName, country } = customer;
  const rules = countryRules(country);
  return resource(
    'CustomerBillingProfile',
    {
      id,
      firstName: billing.firstName,
      lastName: billing.lastName,
      // Clients read an empty text for what the partner did not give.
      email: billing.email ?? '',
      culture: billing.culture ?? rules?.defaultCulture ?? 'en-US',
      language: billing.language ?? rules?.languages[0] ?? 'en',
      companyName: billing.companyName ?? companyName,
      defaultAddress: billing.defaultAddress,
    },
    { self: link(profileUri(customer, 'billing')) },
    { etag: billingEtag(customer) },
  );
}

export function companyProfileResponse(customer: Customer): CompanyProfileResponse {
  const { id, domain, companyName, country, billing } = customer;
  return resource(
    'CustomerCompanyProfile',
    {
      tenantId: id,
      domain,
      companyName,
      country,
      email: customer.companyEmail ?? billing?.email,
      address: billing?.defaultAddress,
      organizationRegistrationNumber: customer.organizationRegistrationNumber,
    },
    { self: link(profileUri(customer, 'company')) },
  );
}

/** Namespace of the ids of commerce accounts. It must never change. */
const COMMERCE = 'c0a50b0c-52cf-4f60-9d83-0e8c3c2f8a5d';

export function customerResponse(customer: Customer, holdings?: Holdings): CustomerResponse {
  const { id, domain, relationshipEndedAt } = customer;
  const facts = {
    id,
    commerceId: v5(id, COMMERCE),
    companyProfile: companyProfileResponse(customer),
    relationshipToPartner:
      relationshipEndedAt === undefined ? ('reseller' as const) : ('none' as const),
    customDomains: [domain],
  };
  const uri = `/customers/${id}`;
  return resource(
    'Customer',
    {
      ...facts,
      createdDate: customer.createdAt.toISOString(),
      ...(holdings && {
        holdings: {
          activeItems: holdings.activeItems,
          ...(holdings.nextEnd && { nextEnd: holdings.nextEnd.toISOString() }),
          hasMore: holdings.hasMore,
        },
      }),
    },
    {
      self: link(uri),
      profile: link(profileUri(customer, 'billing')),
      products: link(`${uri}/products`),
      orders: link(`${uri}/orders`),
      subscriptions: link(`${uri}/subscriptions`),
      entitlements: link(`${uri}/entitlements`),
    },
    { etag: etagOf([facts, customer.billing]) },
  );
}

/** A new customer. No account of the customer's tenant is made here, so there is no password for one. */
export const createdCustomerResponse = (customer: Customer): CreatedCustomerResponse => ({
  ...customerResponse(customer),
  billingProfile: billingProfileResponse(customer),
  userCredentials: { userName: 'admin', password: '' },
});

export const qualificationResponse = ({ qualification = 'None' }: Customer) => ({ qualification });

/** Unknown patterns are null: a pattern that matches nothing would reject every value. */
export function countryRulesResponse(rules: CountryRules): CountryRulesResponse {
  const { iso2Code, languages, states, callingCodes } = rules;
  return resource(
    'CountryValidationRules',
    {
      iso2Code,
      defaultCulture: rules.defaultCulture,
      isStateRequired: rules.isStateRequired,
      supportedStatesList: states,
      supportedLanguagesList: languages,
      supportedCulturesList: languages.map((language) => `${language}-${iso2Code}`),
      isPostalCodeRequired: rules.isPostalCodeRequired,
      postalCodeRegex: rules.postalCodePattern ?? null,
      isCityRequired: rules.isCityRequired,
      isVatIdSupported: rules.isVatIdSupported,
      phoneNumberRegex: rules.phoneNumberPattern ?? null,
      isTaxIdSupported: rules.isTaxIdSupported,
      // No purchase here asks for a tax id.
      isTaxIdOptional: true,
      ...(rules.vatIdPattern !== undefined && { vatIdRegex: rules.vatIdPattern }),
      countryCallingCodesList: callingCodes,
    },
    { self: link(`/countryvalidationrules/${iso2Code}`) },
  );
}

/** The qualification as the older SDKs read it: one JSON text, in snake case. */
export const bareQualification = ({ qualification = 'None' }: Customer): string =>
  JSON.stringify(qualification.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase());
