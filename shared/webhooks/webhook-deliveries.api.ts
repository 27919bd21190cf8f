import { ADMINS } from '#shared/platform/http/access.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineList } from '#shared/platform/http/route.ts';
import {
  listDeliveries,
  listDeliveriesInput,
  redeliverInput,
  redeliverWebhook,
} from './redeliver-webhook.ts';
import { deliveryResponse } from './webhook-response.ts';
import { delivery } from './webhooks-schemas.ts';

export const listWebhookDeliveriesRoute = defineList('GET /webhooks/v1/registration/deliveries', {
  id: 'listWebhookDeliveries',
  countsAll: false,
  summary: 'List the deliveries of events, the newest event first',
  access: ADMINS,
  input: listDeliveriesInput,
  responses: {
    200: {
      description: 'A page of deliveries.',
      body: collectionOf('WebhookDeliveryCollection', delivery),
    },
  },
  handle: listDeliveries,
  self: () => '/webhooks/v1/registration/deliveries',
  show: deliveryResponse,
});

export const redeliverWebhookRoute = defineCommand(
  'POST /webhooks/v1/registration/deliveries/{eventId}/redeliver',
  {
    id: 'redeliverWebhook',
    summary: 'Send an event again',
    access: ADMINS,
    input: redeliverInput,
    responses: { 202: { description: 'It is on its way.', body: delivery } },
    errors: ['WEBHOOK_EVENT_NOT_FOUND', 'WEBHOOK_NOT_FOUND', 'WEBHOOK_NOT_SENT'],
    takesBody: false,
    handle: redeliverWebhook,
    respond: (pending) => ({ statusCode: 202, body: deliveryResponse(pending) }),
  },
);

export const webhookDeliveryRoutes = [listWebhookDeliveriesRoute, redeliverWebhookRoute] as const;
