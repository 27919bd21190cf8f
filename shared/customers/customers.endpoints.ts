import * as z from 'zod';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { command, query } from '#shared/platform/http/endpoint.ts';
import { type Continuation, list } from '#shared/platform/http/paging.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { findCountryRules } from './country-rules.ts';
import { createCustomer, createCustomerInput } from './create-customer.ts';
import { countryRulesResponse, customerResponse } from './customer-response.ts';
import type { CustomerStore } from './customer-store.ts';
import { domainName } from './domain-name.ts';
import { customersPath, listCustomers, listCustomersInput } from './list-customers.ts';

export interface Dependencies {
  readonly customers: CustomerStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** All routes of this folder. */
export const customerEndpoints = (dependencies: Dependencies, tokens: Continuation) => ({
  'GET /v1/customers': list(tokens, {
    input: listCustomersInput,
    operation: listCustomers(dependencies),
    self: customersPath,
    show: customerResponse,
  }),
  'GET /v1/customers/{customerTenantId}': query({
    input: z.object({}),
    operation: async (_, { customer }) => customer,
    reply: (customer) => ({ statusCode: 200, body: customerResponse(customer) }),
  }),
  'POST /v1/customers': command({
    input: createCustomerInput,
    operation: createCustomer(dependencies),
    reply: (customer) => ({
      statusCode: 201,
      body: customerResponse(customer),
      headers: { Location: `/v1/customers/${customer.id}` },
    }),
  }),
  'HEAD /v1/domains/{domain}': query({
    input: z.object({ domain: domainName }),
    operation: ({ domain }) => dependencies.customers.isDomainTaken(domain),
    reply: (isTaken) => ({ statusCode: isTaken ? 200 : 404 }),
  }),
  'GET /v1/countryvalidationrules/{iso2}': query({
    input: z.object({ iso2: z.string() }),
    operation: findCountryRules,
    reply: (rules) => ({ statusCode: 200, body: countryRulesResponse(rules) }),
  }),
});
