import { STATUS_CODES } from 'node:http';
import type { Attempt, Delivery, DeliveryState } from '#shared/domain/delivery.ts';
import type { WebhookRegistration } from '#shared/domain/webhook.ts';
import { link, resource } from '#shared/http/envelope.ts';
import type { DeadReply, RegistrationReply, ValidationReply } from './contract.ts';
import { registrationEtag } from './register-webhook.ts';
import type { Validation } from './validate-webhook.ts';

const SELF = '/webhooks/v1/registration';

/** Partner Center's fields. A secret is shown in the answer that made it, and never again. */
export const registrationWire = (registration: WebhookRegistration, secret?: string) =>
  resource<RegistrationReply>(
    'WebhookRegistration',
    {
      subscriberId: registration.subscriberId,
      webhookUrl: registration.url,
      webhookEvents: registration.events,
      ...(secret !== undefined && { secret }),
      secretCreatedDate: registration.secrets[0]?.createdAt.toISOString(),
      previousSecretsEndDate: registration.secrets[1]?.endsAt?.toISOString(),
    },
    { self: link(SELF) },
    { etag: registrationEtag(registration) },
  );

const STATUS: Readonly<Record<DeliveryState, ValidationReply['status']>> = {
  waiting: 'pending',
  delivered: 'completed',
  dead: 'failed',
  unwanted: 'cancelled',
};

/** Partner Center names statuses as .NET does: `InternalServerError`. */
const resultWire = ({ at, status, problem }: Attempt) => ({
  responseCode:
    status === undefined ? '' : (STATUS_CODES[status] ?? String(status)).replaceAll(/\W/g, ''),
  responseMessage: problem ?? '',
  systemError: status === undefined,
  dateTimeUtc: at.toISOString(),
});

export const validationWire = ({ registration, delivery }: Validation) =>
  resource<ValidationReply>(
    'WebhookValidationEvent',
    {
      correlationId: delivery.event.id,
      partnerId: delivery.event.partnerId,
      status: STATUS[delivery.state],
      callbackUrl: registration.url,
      results: delivery.attempts.map(resultWire),
    },
    { self: link(`${SELF}/validationEvents/${delivery.event.id}`) },
  );

export const deadWire = ({ event, tries, attempts, finishedAt }: Delivery) =>
  resource<DeadReply>(
    'DeadWebhook',
    {
      ...{ partnerId: event.partnerId, eventId: event.id, eventName: event.name },
      ...{ resourceId: event.resourceId, customerTenantId: event.customerId },
      eventDate: event.at.toISOString(),
      deadDate: finishedAt?.toISOString(),
      tries,
      lastResult: attempts.slice(-1).map(resultWire)[0],
    },
    {},
  );
