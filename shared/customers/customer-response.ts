import { etagOf, link, resource } from '#shared/platform/http/envelope.ts';
import type { CountryRules } from './country.ts';
import type { Customer } from './customer.ts';
import type { CountryRulesResponse, CustomerResponse } from './customer-schemas.ts';
import type { Holdings } from './holdings.ts';

export function customerResponse(customer: Customer, holdings?: Holdings): CustomerResponse {
  const { id, companyName, domain, country } = customer;
  const facts = {
    id,
    companyProfile: { tenantId: id, domain, companyName, country },
    relationshipToPartner: 'reseller' as const,
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
      products: link(`${uri}/products`),
      orders: link(`${uri}/orders`),
      entitlements: link(`${uri}/entitlements`),
    },
    { etag: etagOf(facts) },
  );
}

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
