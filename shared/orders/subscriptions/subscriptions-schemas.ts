import * as z from 'zod';
import { ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

export const registration = resourceOf(
  'SubscriptionRegistrationStatus',
  {
    subscriptionId: z.guid(),
    status: z.enum(['registered', 'notregistered']),
  },
  ownLink,
);

export type RegistrationResponse = Shown<typeof registration>;
