import { BUYERS, READERS } from '#shared/platform/http/access.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import {
  readRegistration,
  registerSubscription,
  subscriptionInput,
} from './register-subscription.ts';
import { type RegistrationResponse, registration } from './subscriptions-schemas.ts';

const statusUri = (customerId: string, subscriptionId: string): string =>
  `/customers/${customerId}/subscriptions/${subscriptionId}/registrationstatus`;

export const registerSubscriptionRoute = defineCommand(
  'POST /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/registrations',
  {
    id: 'registerSubscription',
    summary: 'Register an Azure subscription, so that reservations can be bought for it',
    access: BUYERS,
    input: subscriptionInput,
    responses: {
      202: {
        description: 'It is registered.',
        headers: { Location: 'Where its status is.' },
      },
    },
    errors: ['AZURE_SUBSCRIPTION_INVALID', 'CLAIM_NOT_PROVEN', 'TOO_MANY_CLAIMS'],
    takesBody: false,
    handle: registerSubscription,
    // Partner Center answers without a body; the Java SDK cannot read one here.
    respond: ({ id, customerId }) => ({
      statusCode: 202,
      headers: { Location: statusUri(customerId, id) },
    }),
  },
);

export const readSubscriptionRegistrationRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/registrationstatus',
  {
    id: 'readSubscriptionRegistration',
    summary: "Read an Azure subscription's registration status",
    access: READERS,
    input: subscriptionInput,
    responses: { 200: { description: 'The registration status.', body: registration } },
    errors: ['AZURE_SUBSCRIPTION_INVALID'],
    handle: readRegistration,
    respond: (status, { subscriptionId }, { customer }) => ({
      statusCode: 200,
      body: resource<RegistrationResponse>(
        'SubscriptionRegistrationStatus',
        { subscriptionId, status },
        { self: link(statusUri(customer.id, subscriptionId)) },
      ),
    }),
  },
);

export const azureSubscriptionRoutes = [
  registerSubscriptionRoute,
  readSubscriptionRegistrationRoute,
] as const;
