import * as z from 'zod';
import type { AuditRepository, CustomerRepository, Ids } from '#shared/domain/ports.ts';
import { domainName } from '#shared/http/domain-name.ts';
import { command, query } from '#shared/http/endpoint.ts';
import { type Continuation, list } from '#shared/http/paging.ts';
import { findCountryRules } from './country-rules.ts';
import { createCustomer, createCustomerInput } from './create-customer.ts';
import { customersPath, listCustomers, listCustomersInput } from './list-customers.ts';
import { countryRulesWire, customerWire } from './wire.ts';

export interface Dependencies {
  readonly customers: CustomerRepository;
  readonly audit: AuditRepository;
  readonly ids: Ids;
}

/** All routes of this folder. */
export const customerEndpoints = (dependencies: Dependencies, tokens: Continuation) => ({
  'GET /v1/customers': list(tokens, {
    input: listCustomersInput,
    operation: listCustomers(dependencies),
    self: customersPath,
    show: customerWire,
  }),
  'GET /v1/customers/{customerTenantId}': query({
    input: z.object({}),
    operation: async (_, { customer }) => customer,
    reply: (customer) => ({ statusCode: 200, body: customerWire(customer) }),
  }),
  'POST /v1/customers': command({
    input: createCustomerInput,
    operation: createCustomer(dependencies),
    reply: (customer) => ({
      statusCode: 201,
      body: customerWire(customer),
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
    reply: (rules) => ({ statusCode: 200, body: countryRulesWire(rules) }),
  }),
});
