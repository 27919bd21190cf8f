import * as z from 'zod';
import {
  collectionOf,
  etaggedOf,
  instant,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { FolderContract, Shown } from '#shared/platform/http/route-contract.ts';
import { WEBHOOK_EVENTS } from './event.ts';

const eventName = z.enum(WEBHOOK_EVENTS);

const result = z
  .object({
    responseCode: z.string().meta({ examples: ['OK', 'InternalServerError'] }),
    responseMessage: z.string(),
    systemError: z.boolean().meta({ description: 'Whether there was no answer at all.' }),
    dateTimeUtc: instant,
  })
  .meta({ id: 'WebhookResult' });

const registration = etaggedOf(
  'WebhookRegistration',
  {
    subscriberId: z.string(),
    webhookUrl: z.string(),
    webhookEvents: z.array(eventName),
    secret: z
      .string()
      .optional()
      .meta({ description: 'Shown in the answer that made it, and never again.' }),
    secretCreatedDate: instant.optional(),
    previousSecretsEndDate: instant
      .optional()
      .meta({ description: 'Until then secrets of before sign beside it.' }),
  },
  ownLink,
);
export type RegistrationResponse = Shown<typeof registration>;

const validation = resourceOf(
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

const dead = resourceOf(
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

const redriven = z
  .object({
    partnerId: z.string(),
    eventId: z.string(),
    links: z.object({}),
    attributes: z.object({ objectType: z.literal('DeadWebhook') }),
  })
  .meta({ id: 'RedrivenWebhook' });
export type RedrivenResponse = Shown<typeof redriven>;

const REGISTRATION = '/webhooks/v1/registration';

export const contract = {
  [`GET ${REGISTRATION}` as const]: {
    operationId: 'readWebhookRegistration',
    summary: 'Read where events go, and which',
    replies: { 200: { description: 'The registration.', body: registration } },
    refusals: ['WEBHOOK_NOT_FOUND'],
  },
  [`POST ${REGISTRATION}` as const]: {
    operationId: 'createWebhookRegistration',
    summary: 'Register for events',
    example: { webhookUrl: 'https://portal.example.com/events', webhookEvents: ['order-created'] },
    replies: { 201: { description: 'The registration, with its secret.', body: registration } },
    refusals: ['WEBHOOK_EXISTS', 'WEBHOOK_URL_REFUSED'],
  },
  [`PUT ${REGISTRATION}` as const]: {
    operationId: 'updateWebhookRegistration',
    summary: 'Have other events sent, or to another address',
    ifMatch: true,
    replies: { 200: { description: 'The registration.', body: registration } },
    refusals: ['ETAG_STALE', 'WEBHOOK_NOT_FOUND', 'WEBHOOK_URL_REFUSED'],
  },
  [`POST ${REGISTRATION}/secrets` as const]: {
    operationId: 'rotateWebhookSecret',
    summary: 'Make a new secret; the one before signs beside it for a day',
    replies: { 201: { description: 'The registration, with its secret.', body: registration } },
    refusals: ['WEBHOOK_NOT_FOUND', 'WEBHOOK_SECRETS_FULL'],
  },
  [`GET ${REGISTRATION}/events` as const]: {
    operationId: 'listWebhookEvents',
    summary: 'List the events that there are',
    replies: { 200: { description: 'Their names.', body: z.array(eventName) } },
  },
  [`POST ${REGISTRATION}/validationEvents` as const]: {
    operationId: 'createWebhookValidation',
    summary: 'Have a test event sent',
    replies: {
      200: { description: 'What to ask for it by.', body: z.object({ correlationId: z.string() }) },
    },
    refusals: ['TOO_MANY_REQUESTS', 'WEBHOOK_NOT_FOUND'],
  },
  [`GET ${REGISTRATION}/validationEvents/{correlationId}` as const]: {
    operationId: 'readWebhookValidation',
    summary: 'Read what came of a test event',
    replies: { 200: { description: 'Its tries.', body: validation } },
    refusals: ['WEBHOOK_EVENT_NOT_FOUND', 'WEBHOOK_NOT_FOUND'],
  },
  'GET /v1/operator/deadwebhooks': {
    operationId: 'listDeadWebhooks',
    summary: 'List the events that were given up',
    replies: {
      200: { description: 'A page of them.', body: collectionOf('DeadWebhookCollection', dead) },
    },
  },
  'POST /v1/operator/deadwebhooks/{partnerId}/{eventId}/redrive': {
    operationId: 'redriveWebhook',
    summary: 'Send an event again that was given up',
    replies: { 202: { description: 'It is on its way.', body: redriven } },
    refusals: ['WEBHOOK_EVENT_NOT_FOUND'],
  },
} as const satisfies FolderContract<'webhooks'>;
