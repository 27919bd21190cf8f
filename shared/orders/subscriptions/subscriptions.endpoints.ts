import { command, query } from '#shared/platform/http/endpoint.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import {
  type Dependencies,
  readRegistration,
  registerSubscription,
  subscriptionInput,
} from './register-subscription.ts';
import type { RegistrationResponse } from './subscriptions.contract.ts';

const SUBSCRIPTION = '/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}' as const;

const statusUri = (customerId: string, subscriptionId: string): string =>
  `/customers/${customerId}/subscriptions/${subscriptionId}/registrationstatus`;

export const subscriptionEndpoints = (dependencies: Dependencies) => ({
  [`POST ${SUBSCRIPTION}/registrations` as const]: command({
    bodyless: true,
    input: subscriptionInput,
    operation: registerSubscription(dependencies),
    reply: ({ id, customerId }) => ({
      statusCode: 202,
      headers: { Location: statusUri(customerId, id) },
      body: resource<RegistrationResponse>(
        'SubscriptionRegistrationStatus',
        { subscriptionId: id, status: 'registered' },
        { self: link(statusUri(customerId, id)) },
      ),
    }),
  }),
  [`GET ${SUBSCRIPTION}/registrationstatus` as const]: query({
    input: subscriptionInput,
    operation: readRegistration(dependencies),
    reply: (status, { subscriptionId }, { customer }) => ({
      statusCode: 200,
      body: resource<RegistrationResponse>(
        'SubscriptionRegistrationStatus',
        { subscriptionId, status },
        { self: link(statusUri(customer.id, subscriptionId)) },
      ),
    }),
  }),
});
