import * as z from 'zod';
import { etaggedOf, instant, ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { REGISTRABLE_EVENTS } from './event.ts';

export const eventName = z.enum(REGISTRABLE_EVENTS);

export const result = z
  .object({
    responseCode: z.string().meta({ examples: ['OK', 'InternalServerError'] }),
    responseMessage: z.string(),
    systemError: z.boolean().meta({ description: 'Whether there was no response at all.' }),
    dateTimeUtc: instant,
  })
  .meta({ id: 'WebhookResult' });

export const registration = etaggedOf(
  'WebhookRegistration',
  {
    subscriberId: z.string(),
    webhookUrl: z.string(),
    webhookEvents: z.array(eventName),
    signatureTokenToMsSignatureHeader: z
      .boolean()
      .meta({ description: 'As registered. No delivery has a signature of Microsoft.' }),
    secret: z
      .string()
      .optional()
      .meta({ description: 'Shown only in the response that creates it.' }),
    pausedDate: instant.optional().meta({
      description:
        'The endpoint answered 410 Gone at this time. Nothing is sent to it until the registration is changed.',
    }),
    secretCreatedDate: instant.optional(),
    previousSecretsEndDate: instant
      .optional()
      .meta({ description: 'Until this time, previous secrets sign beside it.' }),
  },
  ownLink,
);

export type RegistrationResponse = Shown<typeof registration>;

export const validation = resourceOf(
  'WebhookValidationEvent',
  {
    correlationId: z.string(),
    partnerId: z.string(),
    status: z.enum(['pending', 'completed', 'failed', 'cancelled']),
    callbackUrl: z.string(),
    results: z.array(result),
  },
  ownLink,
);

export type ValidationResponse = Shown<typeof validation>;

export const delivery = resourceOf(
  'WebhookDelivery',
  {
    eventId: z.string(),
    eventName: z.string(),
    eventDate: instant,
    resourceId: z.string(),
    customerTenantId: z.string().optional(),
    orderId: z.string().optional(),
    state: z.enum(['pending', 'delivered', 'failed', 'cancelled']).meta({
      description:
        'cancelled: the registration did not include the event any more, or its endpoint was paused.',
    }),
    attempts: z.int().meta({ description: 'The last ten at most.' }),
    lastAttemptDate: instant.optional(),
    lastStatus: z.int().optional().meta({ description: 'Absent if there was no response.' }),
    lastProblem: z.string().optional(),
    nextAttemptDate: instant.optional(),
  },
  {},
);

export type DeliveryResponse = Shown<typeof delivery>;

export const dead = resourceOf(
  'DeadWebhook',
  {
    partnerId: z.string(),
    eventId: z.string(),
    eventName: z.string(),
    resourceId: z.string(),
    customerTenantId: z.string().optional(),
    eventDate: instant,
    deadDate: instant.optional(),
    tries: z.int(),
    lastResult: result.optional(),
  },
  {},
);

export type DeadResponse = Shown<typeof dead>;

export const redriven = z
  .object({
    partnerId: z.string(),
    eventId: z.string(),
    links: z.object({}),
    attributes: z.object({ objectType: z.literal('DeadWebhook') }),
  })
  .meta({ id: 'RedrivenWebhook' });

export type RedrivenResponse = Shown<typeof redriven>;
