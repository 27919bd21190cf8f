import { boolean, date, listOf, nested, type Resource, shape, text } from './shape.ts';

const registration = shape(
  'Registration',
  { subscriberId: text, webhookUrl: text, webhookEvents: listOf(text) },
  { signatureTokenToMsSignatureHeader: boolean },
);
const request = shape(
  'Registration',
  { webhookUrl: text, webhookEvents: listOf(text) },
  { subscriberId: text, signatureTokenToMsSignatureHeader: boolean },
);
const result = shape('ValidationResult', {
  responseCode: text,
  responseMessage: text,
  systemError: boolean,
  dateTimeUtc: date,
});
const validation = shape('ValidationResponse', {
  ...{ correlationId: text, partnerId: text, status: text, callbackUrl: text },
  results: listOf(nested(result)),
});
const R = '/webhooks/v1/registration';
const body = {
  webhookUrl: '{webhookUrl}',
  webhookEvents: ['subscription-updated', 'test-created'],
};
const docs = { source: 'partner-center-webhooks' };

export const webhooks: Resource = {
  name: 'Webhooks',
  operations: [
    {
      ...{ key: `GET ${R}/events`, ...docs, summary: 'List event names', status: 200 },
      answer: listOf(text),
    },
    {
      ...{ key: `POST ${R}`, ...docs, summary: 'Register for events', body, request },
      alone: true,
      ...{ status: 200, answer: nested(registration) },
    },
    {
      ...{ key: `GET ${R}`, ...docs, summary: 'Get the registration', status: 200 },
      answer: nested(registration),
    },
    {
      ...{ key: `PUT ${R}`, ...docs, summary: 'Update the registration', body, request },
      ...{ status: 200, answer: nested(registration) },
    },
    {
      ...{ key: `POST ${R}/validationEvents`, ...docs, summary: 'Send a test event' },
      ...{ status: 200, answer: nested(shape('ValidationCorrelation', { correlationId: text })) },
    },
    {
      ...{ key: `GET ${R}/validationEvents/{correlationId}`, ...docs, status: 200 },
      ...{ summary: 'Get the result of a test event', answer: nested(validation) },
    },
  ],
};
