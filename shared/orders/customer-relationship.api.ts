import * as z from 'zod';
import { customerResponse } from '#shared/customers/customer-response.ts';
import { customer } from '#shared/customers/customer-schemas.ts';
import { ADMINS } from '#shared/platform/http/access.ts';
import { defineCommand } from '#shared/platform/http/route.ts';
import { endRelationship, endRelationshipInput } from './end-relationship.ts';

export const endRelationshipRoute = defineCommand('PATCH /v1/customers/{customerTenantId}', {
  id: 'endRelationship',
  summary: 'End the relationship with a customer that holds no purchase',
  access: ADMINS,
  description:
    'Orders and invoices are kept. The customer is listed no more, is refused as somebody else’s, and its domain is free.',
  takesFormer: true,
  example: { relationshipToPartner: 'none' },
  input: endRelationshipInput,
  responses: { 200: { description: 'The customer as it is now.', body: customer } },
  errors: ['CUSTOMER_HAS_PURCHASES'],
  handle: endRelationship,
  respond: (ended) => ({ statusCode: 200, body: customerResponse(ended) }),
});

export const deleteCustomerRoute = defineCommand('DELETE /v1/customers/{customerTenantId}', {
  id: 'deleteCustomer',
  summary: 'End the relationship with a customer that holds no purchase, without a body',
  access: ADMINS,
  takesFormer: true,
  input: z.object({}),
  responses: { 204: { description: 'It has ended.' } },
  errors: ['CUSTOMER_HAS_PURCHASES'],
  takesBody: false,
  handle: (dependencies: Parameters<typeof endRelationship>[0]) => (_, context) =>
    endRelationship(dependencies)({ relationshipToPartner: 'none' }, context),
  respond: () => ({ statusCode: 204 }),
});

export const relationshipRoutes = [endRelationshipRoute, deleteCustomerRoute] as const;
