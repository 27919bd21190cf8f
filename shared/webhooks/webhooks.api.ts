import * as z from 'zod';
import { ADMINS, OPERATORS } from '#shared/platform/http/access.ts';
import { resource } from '#shared/platform/http/envelope.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import { REGISTRABLE_EVENTS } from './event.ts';
import { listDead, listDeadInput, redriveInput, redriveWebhook } from './redrive-webhook.ts';
import {
  createRegistration,
  findRegistration,
  registrationInput,
  removeRegistration,
  rotateWebhookSecret,
  updateRegistration,
} from './register-webhook.ts';
import {
  createValidation,
  type Dependencies,
  readValidation,
  validationInput,
} from './validate-webhook.ts';
import { webhookDeliveryRoutes } from './webhook-deliveries.api.ts';
import { deadResponse, registrationResponse, validationResponse } from './webhook-response.ts';
import {
  dead,
  eventName,
  type RedrivenResponse,
  redriven,
  registration,
  validation,
} from './webhooks-schemas.ts';

const nothing = z.object({});

export const readWebhookRegistrationRoute = defineQuery('GET /webhooks/v1/registration', {
  id: 'readWebhookRegistration',
  summary: 'Read the webhook registration',
  access: ADMINS,
  input: nothing,
  responses: { 200: { description: 'The registration.', body: registration } },
  errors: ['WEBHOOK_NOT_FOUND'],
  handle: (dependencies: Dependencies) => (_, context) => findRegistration(dependencies, context),
  respond: (registration) => ({ statusCode: 200, body: registrationResponse(registration) }),
});

export const createWebhookRegistrationRoute = defineCommand('POST /webhooks/v1/registration', {
  id: 'createWebhookRegistration',
  summary: 'Register for events',
  access: ADMINS,
  seals: true,
  example: { webhookUrl: 'https://portal.example.com/events', webhookEvents: ['order-created'] },
  input: registrationInput,
  // 200, as in Partner Center.
  responses: { 200: { description: 'The registration, with its secret.', body: registration } },
  errors: ['WEBHOOK_EXISTS', 'WEBHOOK_URL_REFUSED'],
  handle: createRegistration,
  respond: ({ registration, secret }) => ({
    statusCode: 200,
    body: registrationResponse(registration, secret),
  }),
});

export const updateWebhookRegistrationRoute = defineCommand('PUT /webhooks/v1/registration', {
  id: 'updateWebhookRegistration',
  summary: 'Change the events or the URL of the registration; a paused endpoint starts again',
  access: ADMINS,
  seals: true,
  ifMatch: true,
  input: registrationInput,
  responses: { 200: { description: 'The registration.', body: registration } },
  errors: ['ETAG_STALE', 'WEBHOOK_NOT_FOUND', 'WEBHOOK_URL_REFUSED'],
  handle: updateRegistration,
  respond: (registration) => ({ statusCode: 200, body: registrationResponse(registration) }),
});

export const removeWebhookRegistrationRoute = defineCommand('DELETE /webhooks/v1/registration', {
  id: 'removeWebhookRegistration',
  summary: 'Remove the registration: nothing more is sent',
  access: ADMINS,
  ifMatch: true,
  input: nothing,
  responses: { 204: { description: 'The registration is removed.' } },
  errors: ['ETAG_STALE', 'WEBHOOK_NOT_FOUND'],
  takesBody: false,
  handle: removeRegistration,
  respond: () => ({ statusCode: 204 as const }),
});

export const rotateWebhookSecretRoute = defineCommand('POST /webhooks/v1/registration/secrets', {
  id: 'rotateWebhookSecret',
  summary: 'Create a new secret; the previous one signs beside it for a day',
  access: ADMINS,
  seals: true,
  input: nothing,
  responses: { 201: { description: 'The registration, with its secret.', body: registration } },
  errors: ['WEBHOOK_NOT_FOUND', 'WEBHOOK_SECRETS_FULL'],
  takesBody: false,
  handle: rotateWebhookSecret,
  respond: ({ registration, secret }) => ({
    statusCode: 201,
    body: registrationResponse(registration, secret),
  }),
});

// A bare array, as in Partner Center.
export const listWebhookEventsRoute = defineQuery('GET /webhooks/v1/registration/events', {
  id: 'listWebhookEvents',
  summary: 'List the available events',
  access: ADMINS,
  input: nothing,
  responses: { 200: { description: 'Their names.', body: z.array(eventName) } },
  handle: () => async () => REGISTRABLE_EVENTS,
  respond: (body) => ({ statusCode: 200, body }),
});

export const createWebhookValidationRoute = defineCommand(
  'POST /webhooks/v1/registration/validationEvents',
  {
    id: 'createWebhookValidation',
    summary: 'Send a test event',
    access: ADMINS,
    input: nothing,
    responses: {
      200: {
        description: 'The id of the test event.',
        body: z.object({ correlationId: z.string() }),
      },
    },
    errors: ['TOO_MANY_REQUESTS', 'WEBHOOK_NOT_FOUND'],
    takesBody: false,
    handle: createValidation,
    respond: (body) => ({ statusCode: 200, body }),
  },
);

export const readWebhookValidationRoute = defineQuery(
  'GET /webhooks/v1/registration/validationEvents/{correlationId}',
  {
    id: 'readWebhookValidation',
    summary: 'Read the outcome of a test event',
    access: ADMINS,
    input: validationInput,
    responses: { 200: { description: 'Its attempts.', body: validation } },
    errors: ['WEBHOOK_EVENT_NOT_FOUND', 'WEBHOOK_NOT_FOUND'],
    handle: readValidation,
    respond: (validation) => ({ statusCode: 200, body: validationResponse(validation) }),
  },
);

export const listDeadWebhooksRoute = defineList('GET /v1/operator/deadwebhooks', {
  id: 'listDeadWebhooks',
  countsAll: false,
  summary: 'List the dead events: all attempts to deliver them failed',
  access: OPERATORS,
  input: listDeadInput,
  responses: {
    200: { description: 'A page of events.', body: collectionOf('DeadWebhookCollection', dead) },
  },
  handle: listDead,
  self: ({ partnerId }) =>
    `/operator/deadwebhooks${partnerId === undefined ? '' : `?partnerId=${encodeURIComponent(partnerId)}`}`,
  show: deadResponse,
});

export const redriveWebhookRoute = defineCommand(
  'POST /v1/operator/deadwebhooks/{partnerId}/{eventId}/redrive',
  {
    id: 'redriveWebhook',
    summary: 'Redrive a dead event',
    access: OPERATORS,
    input: redriveInput,
    responses: { 202: { description: 'It is on its way.', body: redriven } },
    errors: ['WEBHOOK_EVENT_NOT_FOUND'],
    takesBody: false,
    handle: redriveWebhook,
    respond: (redriven) => ({
      statusCode: 202,
      body: resource<RedrivenResponse>('DeadWebhook', redriven, {}),
    }),
  },
);

export const webhookRoutes = [
  readWebhookRegistrationRoute,
  createWebhookRegistrationRoute,
  updateWebhookRegistrationRoute,
  removeWebhookRegistrationRoute,
  rotateWebhookSecretRoute,
  listWebhookEventsRoute,
  createWebhookValidationRoute,
  readWebhookValidationRoute,
  ...webhookDeliveryRoutes,
] as const;

export const deadWebhookRoutes = [listDeadWebhooksRoute, redriveWebhookRoute] as const;
