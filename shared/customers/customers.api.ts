import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { BUYERS, READERS } from '#shared/platform/http/access.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { domainText } from '#shared/platform/text/pieces.ts';
import type { Claims } from './claims/claims.ts';
import { findCountryRules } from './country-rules.ts';
import { createCustomer, createCustomerInput } from './create-customer.ts';
import {
  countryRulesResponse,
  createdCustomerResponse,
  customerResponse,
} from './customer-response.ts';
import { countryRules, createdCustomer, customer, customers } from './customer-schemas.ts';
import type { CustomerStore } from './customer-store.ts';
import { customersPath, listCustomers, listCustomersInput } from './list-customers.ts';
import { profileRoutes } from './profiles.api.ts';

export interface Dependencies {
  readonly customers: CustomerStore;
  readonly claims: Pick<Claims, 'customer'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

export const listCustomersRoute = defineList('GET /v1/customers', {
  id: 'listCustomers',
  isWhole: true,
  summary: "List the partner's customers",
  access: READERS,
  input: listCustomersInput,
  responses: { 200: { description: 'A page of customers.', body: customers } },
  description:
    'With search or sort the list is by name, or newest first. holdings=true adds what each customer holds, 50 customers a page.',
  handle: listCustomers,
  self: customersPath,
  show: ({ customer, holdings }) => customerResponse(customer, holdings),
});

export const createCustomerRoute = defineCommand('POST /v1/customers', {
  id: 'createCustomer',
  summary: 'Create a customer',
  access: BUYERS,
  description:
    'The country decides which products may be sold to the customer: companyProfile.country, or the country of the address.',
  example: {
    companyProfile: { companyName: 'Contoso', domain: 'contoso.com', country: 'US' },
  },
  input: createCustomerInput,
  responses: {
    201: {
      description: 'The new customer.',
      body: createdCustomer,
      headers: { Location: 'Its address.' },
    },
  },
  errors: ['CLAIM_NOT_PROVEN', 'CUSTOMER_EXISTS', 'INDIRECT_RESELLER_REFUSED', 'TOO_MANY_CLAIMS'],
  handle: createCustomer,
  respond: (customer) => ({
    statusCode: 201,
    body: createdCustomerResponse(customer),
    headers: { Location: `/v1/customers/${customer.id}` },
  }),
});

export const readCustomerRoute = defineQuery('GET /v1/customers/{customerTenantId}', {
  id: 'readCustomer',
  summary: 'Read a customer',
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'The customer.', body: customer } },
  handle:
    () =>
    async (_, { customer }) =>
      customer,
  respond: (customer) => ({ statusCode: 200, body: customerResponse(customer) }),
});

export const checkDomainRoute = defineQuery('HEAD /v1/domains/{domain}', {
  id: 'checkDomain',
  summary: 'Check whether a customer of any partner has a domain',
  access: READERS,
  input: z.object({ domain: domainText }),
  responses: { 200: { description: 'It is taken.' }, 404: { description: 'It is free.' } },
  handle:
    (dependencies: Dependencies) =>
    ({ domain }) =>
      dependencies.customers.isDomainTaken(domain),
  respond: (isTaken) => ({ statusCode: isTaken ? 200 : 404 }),
});

export const readCountryValidationRulesRoute = defineQuery(
  'GET /v1/countryvalidationrules/{iso2}',
  {
    id: 'readCountryValidationRules',
    summary: 'Read the address rules of a country',
    access: READERS,
    input: z.object({ iso2: z.string() }),
    responses: { 200: { description: 'The rules.', body: countryRules } },
    errors: ['COUNTRY_NOT_FOUND'],
    handle: () => findCountryRules,
    respond: (rules) => ({ statusCode: 200, body: countryRulesResponse(rules) }),
  },
);

export const customerRoutes = [
  listCustomersRoute,
  createCustomerRoute,
  readCustomerRoute,
  ...profileRoutes,
  checkDomainRoute,
  readCountryValidationRulesRoute,
] as const;
