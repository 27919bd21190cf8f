import * as z from 'zod';
import { command, query } from '#shared/platform/http/endpoint.ts';
import { resource } from '#shared/platform/http/envelope.ts';
import { type Continuation, list } from '#shared/platform/http/paging.ts';
import { WEBHOOK_EVENTS } from './event.ts';
import {
  listDead,
  listDeadInput,
  type Dependencies as RedriveDependencies,
  redriveInput,
  redriveWebhook,
} from './redrive-webhook.ts';
import {
  createRegistration,
  findRegistration,
  registrationInput,
  rotateWebhookSecret,
  updateRegistration,
} from './register-webhook.ts';
import {
  createValidation,
  readValidation,
  type Dependencies as ValidationDependencies,
  validationInput,
} from './validate-webhook.ts';
import { deadResponse, registrationResponse, validationResponse } from './webhook-response.ts';
import type { RedrivenResponse } from './webhooks.contract.ts';

export type Dependencies = ValidationDependencies & RedriveDependencies;

const REGISTRATION = '/webhooks/v1/registration' as const;
const nothing = z.object({});

const registrationEndpoints = (dependencies: Dependencies) => ({
  [`GET ${REGISTRATION}` as const]: query({
    input: nothing,
    operation: (_, context) => findRegistration(dependencies, context),
    reply: (registration) => ({ statusCode: 200, body: registrationResponse(registration) }),
  }),
  [`POST ${REGISTRATION}` as const]: command({
    input: registrationInput,
    operation: createRegistration(dependencies),
    reply: ({ registration, secret }) => ({
      statusCode: 201,
      body: registrationResponse(registration, secret),
    }),
  }),
  [`PUT ${REGISTRATION}` as const]: command({
    input: registrationInput,
    operation: updateRegistration(dependencies),
    reply: (registration) => ({ statusCode: 200, body: registrationResponse(registration) }),
  }),
  [`POST ${REGISTRATION}/secrets` as const]: command({
    bodyless: true,
    input: nothing,
    operation: rotateWebhookSecret(dependencies),
    reply: ({ registration, secret }) => ({
      statusCode: 201,
      body: registrationResponse(registration, secret),
    }),
  }),
});

/** The routes of webhooks, each bound to its operation. */
export const webhookEndpoints = (dependencies: Dependencies, paging: Continuation) => ({
  ...registrationEndpoints(dependencies),
  // A bare array, as Partner Center answers.
  [`GET ${REGISTRATION}/events` as const]: query({
    input: nothing,
    operation: async () => WEBHOOK_EVENTS,
    reply: (body) => ({ statusCode: 200, body }),
  }),
  [`POST ${REGISTRATION}/validationEvents` as const]: command({
    bodyless: true,
    input: nothing,
    operation: createValidation(dependencies),
    reply: (body) => ({ statusCode: 200, body }),
  }),
  [`GET ${REGISTRATION}/validationEvents/{correlationId}` as const]: query({
    input: validationInput,
    operation: readValidation(dependencies),
    reply: (validation) => ({ statusCode: 200, body: validationResponse(validation) }),
  }),
  'GET /v1/operator/deadwebhooks': list(paging, {
    input: listDeadInput,
    operation: listDead(dependencies),
    self: ({ partnerId }) =>
      `/operator/deadwebhooks${partnerId === undefined ? '' : `?partnerId=${encodeURIComponent(partnerId)}`}`,
    show: deadResponse,
  }),
  'POST /v1/operator/deadwebhooks/{partnerId}/{eventId}/redrive': command({
    bodyless: true,
    input: redriveInput,
    operation: redriveWebhook(dependencies),
    reply: (redriven) => ({
      statusCode: 202,
      body: resource<RedrivenResponse>('DeadWebhook', redriven, {}),
    }),
  }),
});
