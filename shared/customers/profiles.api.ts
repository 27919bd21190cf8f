import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { BUYERS, READERS } from '#shared/platform/http/access.ts';
import { collection } from '#shared/platform/http/envelope.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import { billingProfileResponse, companyProfileResponse } from './customer-response.ts';
import { billingProfile, companyProfile } from './customer-schemas.ts';
import { qualificationRoutes } from './qualification.api.ts';
import { updateBilling, updateBillingInput } from './update-customer.ts';

const C = '/v1/customers/{customerTenantId}';
const read = { access: READERS, input: z.object({}), handle: () => async () => undefined };

export const readCompanyProfileRoute = defineQuery(`GET ${C}/profiles/company`, {
  ...read,
  id: 'readCompanyProfile',
  summary: "Read a customer's company profile",
  responses: { 200: { description: 'The profile.', body: companyProfile } },
  respond: (_, __, { customer }) => ({ statusCode: 200, body: companyProfileResponse(customer) }),
});

export const readBillingProfileRoute = defineQuery(`GET ${C}/profiles/billing`, {
  ...read,
  id: 'readBillingProfile',
  summary: "Read a customer's billing profile",
  responses: { 200: { description: 'The profile.', body: billingProfile } },
  respond: (_, __, { customer }) => ({ statusCode: 200, body: billingProfileResponse(customer) }),
});

export const updateBillingProfileRoute = defineCommand(`PUT ${C}/profiles/billing`, {
  id: 'updateBillingProfile',
  summary: "Replace a customer's billing profile",
  access: BUYERS,
  description: 'It decides nothing about what may be sold: the country of the customer stays.',
  ifMatch: true,
  example: { email: 'gena@contoso.com', companyName: 'Contoso', culture: 'en-US', language: 'en' },
  input: updateBillingInput,
  responses: { 200: { description: 'The profile as it is now.', body: billingProfile } },
  errors: ['ETAG_STALE'],
  handle: updateBilling,
  respond: (customer) => ({ statusCode: 200, body: billingProfileResponse(customer) }),
});

export const readValidationStatusRoute = defineQuery(`GET ${C}/validationStatus`, {
  id: 'readValidationStatus',
  summary: 'Read whether a customer may be sold to: every customer may',
  access: READERS,
  input: z.object({
    type: z
      .string()
      .transform((type) => type.toLowerCase())
      .pipe(z.literal('account', rule('RULE_ACCOUNT'))),
  }),
  responses: {
    200: {
      description: 'The status.',
      body: z
        .object({ type: z.literal('account'), status: z.literal('allowed') })
        .meta({ id: 'ValidationStatus' }),
    },
  },
  handle: () => async () => undefined,
  respond: () => ({ statusCode: 200, body: { type: 'account', status: 'allowed' } }),
});

const relationships = collectionOf('RelationshipCollection', z.never());
const NO_RELATIONSHIPS = 'An empty collection: this service has no indirect resellers.';

export const listRelationshipsRoute = defineQuery('GET /v1/relationships', {
  ...read,
  id: 'listRelationships',
  summary: 'List indirect resellers',
  responses: { 200: { description: NO_RELATIONSHIPS, body: relationships } },
  respond: () => ({ statusCode: 200, body: collection<never>([], '/relationships') }),
});

export const listCustomerRelationshipsRoute = defineQuery(`GET ${C}/relationships`, {
  ...read,
  id: 'listCustomerRelationships',
  summary: 'List the indirect resellers of a customer',
  responses: { 200: { description: NO_RELATIONSHIPS, body: relationships } },
  respond: (_, __, { customer }) => ({
    statusCode: 200,
    body: collection<never>([], `/customers/${customer.id}/relationships`),
  }),
});

export const profileRoutes = [
  readCompanyProfileRoute,
  readBillingProfileRoute,
  updateBillingProfileRoute,
  ...qualificationRoutes,
  readValidationStatusRoute,
  listRelationshipsRoute,
  listCustomerRelationshipsRoute,
] as const;
