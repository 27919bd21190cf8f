import type { FolderContract } from '#shared/platform/http/route-contract.ts';
import { countryRules, customer, customers } from './customer-schemas.ts';

export const contract = {
  'GET /v1/customers': {
    operationId: 'listCustomers',
    summary: "List the partner's customers",
    replies: { 200: { description: 'A page of customers.', body: customers } },
  },
  'POST /v1/customers': {
    operationId: 'createCustomer',
    summary: 'Create a customer',
    description:
      'Its country decides what may be sold to it: companyProfile.country, or that of the address.',
    example: {
      companyProfile: { companyName: 'Contoso', domain: 'contoso.com', country: 'US' },
    },
    replies: {
      201: {
        description: 'The new customer.',
        body: customer,
        headers: { Location: 'Its address.' },
      },
    },
    refusals: ['CUSTOMER_EXISTS'],
  },
  'GET /v1/customers/{customerTenantId}': {
    operationId: 'readCustomer',
    summary: 'Read a customer',
    replies: { 200: { description: 'The customer.', body: customer } },
  },
  'HEAD /v1/domains/{domain}': {
    operationId: 'checkDomain',
    summary: 'Whether a domain is taken by a customer of any partner',
    replies: { 200: { description: 'It is taken.' }, 404: { description: 'It is free.' } },
  },
  'GET /v1/countryvalidationrules/{iso2}': {
    operationId: 'readCountryValidationRules',
    summary: 'Read what an address in a country looks like',
    replies: { 200: { description: 'The rules.', body: countryRules } },
    refusals: ['COUNTRY_NOT_FOUND'],
  },
} as const satisfies FolderContract<'customers'>;
