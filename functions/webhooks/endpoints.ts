import * as z from 'zod';
import { WEBHOOK_EVENTS } from '#shared/domain/event.ts';
import { command, query } from '#shared/http/endpoint.ts';
import { resource } from '#shared/http/envelope.ts';
import { type Continuation, list } from '#shared/http/paging.ts';
import type { RedrivenReply } from './contract.ts';
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
import { deadWire, registrationWire, validationWire } from './wire.ts';

export type Dependencies = ValidationDependencies & RedriveDependencies;

const REGISTRATION = '/webhooks/v1/registration' as const;
const nothing = z.object({});

const registrationEndpoints = (dependencies: Dependencies) => ({
  [`GET ${REGISTRATION}` as const]: query({
    input: nothing,
    operation: (_, context) => findRegistration(dependencies, context),
    reply: (registration) => ({ statusCode: 200, body: registrationWire(registration) }),
  }),
  [`POST ${REGISTRATION}` as const]: command({
    input: registrationInput,
    operation: createRegistration(dependencies),
    reply: ({ registration, secret }) => ({
      statusCode: 201,
      body: registrationWire(registration, secret),
    }),
  }),
  [`PUT ${REGISTRATION}` as const]: command({
    input: registrationInput,
    operation: updateRegistration(dependencies),
    reply: (registration) => ({ statusCode: 200, body: registrationWire(registration) }),
  }),
  [`POST ${REGISTRATION}/secrets` as const]: command({
    bodyless: true,
    input: nothing,
    operation: rotateWebhookSecret(dependencies),
    reply: ({ registration, secret }) => ({
      statusCode: 201,
      body: registrationWire(registration, secret),
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
    reply: (validation) => ({ statusCode: 200, body: validationWire(validation) }),
  }),
  'GET /v1/operator/deadwebhooks': list(paging, {
    input: listDeadInput,
    operation: listDead(dependencies),
    self: ({ partnerId }) =>
      `/operator/deadwebhooks${partnerId === undefined ? '' : `?partnerId=${encodeURIComponent(partnerId)}`}`,
    show: deadWire,
  }),
  'POST /v1/operator/deadwebhooks/{partnerId}/{eventId}/redrive': command({
    bodyless: true,
    input: redriveInput,
    operation: redriveWebhook(dependencies),
    reply: (redriven) => ({
      statusCode: 202,
      body: resource<RedrivenReply>('DeadWebhook', redriven, {}),
    }),
  }),
});
