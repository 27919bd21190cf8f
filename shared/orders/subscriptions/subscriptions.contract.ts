import * as z from 'zod';
import { ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { FolderContract, Shown } from '#shared/platform/http/route-contract.ts';

const registration = resourceOf(
  'SubscriptionRegistrationStatus',
  {
    subscriptionId: z.guid(),
    status: z.enum(['registered', 'notregistered']),
  },
  ownLink,
);
export type RegistrationResponse = Shown<typeof registration>;

const SUBSCRIPTION = '/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}';

export const contract = {
  [`POST ${SUBSCRIPTION}/registrations` as const]: {
    operationId: 'registerSubscription',
    summary: 'Register an Azure subscription, so that reservations can be bought for it',
    replies: {
      202: {
        description: 'It is registered.',
        body: registration,
        headers: { Location: 'Where its status is.' },
      },
    },
    refusals: ['AZURE_SUBSCRIPTION_INVALID'],
  },
  [`GET ${SUBSCRIPTION}/registrationstatus` as const]: {
    operationId: 'readSubscriptionRegistration',
    summary: 'Whether an Azure subscription is registered for a customer',
    replies: { 200: { description: 'Whether it is.', body: registration } },
    refusals: ['AZURE_SUBSCRIPTION_INVALID'],
  },
} as const satisfies FolderContract<'subscriptions'>;
