import { STATUS_CODES } from 'node:http';
import { link, resource } from '#shared/platform/http/envelope.ts';
import type { Attempt, Delivery, DeliveryState } from './delivery.ts';
import type { WebhookRegistration } from './endpoint.ts';
import { registrationEtag } from './register-webhook.ts';
import type { Validation } from './validate-webhook.ts';
import type {
  DeadResponse,
  DeliveryResponse,
  RegistrationResponse,
  ValidationResponse,
} from './webhooks-schemas.ts';

const SELF = '/webhooks/v1/registration';

/** Partner Center's fields. The response that creates a secret is the only one that shows it. */
export const registrationResponse = (registration: WebhookRegistration, secret?: string) =>
  resource<RegistrationResponse>(
    'WebhookRegistration',
    {
      subscriberId: registration.subscriberId,
      webhookUrl: registration.url,
      webhookEvents: registration.events,
      signatureTokenToMsSignatureHeader: registration.signatureTokenToMsSignatureHeader ?? false,
      pausedDate: registration.pausedAt?.toISOString(),
      ...(secret !== undefined && { secret }),
      secretCreatedDate: registration.secrets[0]?.createdAt.toISOString(),
      previousSecretsEndDate: registration.secrets[1]?.endsAt?.toISOString(),
    },
    { self: link(SELF) },
    { etag: registrationEtag(registration) },
  );

const STATUS: Readonly<Record<DeliveryState, ValidationResponse['status']>> = {
  pending: 'pending',
  delivered: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
};

/** Partner Center names statuses as .NET does: `InternalServerError`. */
const resultResponse = ({ at, status, problem }: Attempt) => ({
  responseCode:
    status === undefined ? '' : (STATUS_CODES[status] ?? String(status)).replaceAll(/\W/g, ''),
  responseMessage: problem ?? '',
  systemError: status === undefined,
  dateTimeUtc: at.toISOString(),
});

export const validationResponse = ({ registration, delivery }: Validation) =>
  resource<ValidationResponse>(
    'WebhookValidationEvent',
    {
      correlationId: delivery.event.id,
      partnerId: delivery.event.partnerId,
      status: STATUS[delivery.state],
      callbackUrl: registration.url,
      results: delivery.attempts.map(resultResponse),
    },
    { self: link(`${SELF}/validationEvents/${delivery.event.id}`) },
  );

export const deliveryResponse = ({ event, state, attempts, nextTryAt }: Delivery) => {
  const { at, status, problem } = attempts.at(-1) ?? {};
  return resource<DeliveryResponse>(
    'WebhookDelivery',
    {
      ...{ eventId: event.id, eventName: event.name, eventDate: event.at.toISOString() },
      ...{ resourceId: event.resourceId, customerTenantId: event.customerId },
      ...{ orderId: event.orderId, state, attempts: attempts.length },
      lastAttemptDate: at?.toISOString(),
      ...{ lastStatus: status, lastProblem: problem },
      nextAttemptDate: state === 'pending' ? nextTryAt.toISOString() : undefined,
    },
    {},
  );
};

export const deadResponse = ({ event, tries, attempts, finishedAt }: Delivery) =>
  resource<DeadResponse>(
    'DeadWebhook',
    {
      ...{ partnerId: event.partnerId, eventId: event.id, eventName: event.name },
      ...{ resourceId: event.resourceId, customerTenantId: event.customerId },
      eventDate: event.at.toISOString(),
      deadDate: finishedAt?.toISOString(),
      tries,
      lastResult: attempts.slice(-1).map(resultResponse)[0],
    },
    {},
  );
