import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import type { RequestLimits } from '#shared/platform/http/request-limits.ts';
import { because } from '#shared/platform/sentence.ts';
import { type Delivery, newDelivery } from './delivery.ts';
import { STORED_STATES } from './delivery-states.ts';
import { type WebhookRegistration, wants } from './endpoint.ts';
import type { ServiceEvent } from './event.ts';
import { findRegistration, type Dependencies as Registering } from './register-webhook.ts';
import type { ValidationEvents } from './validation-events.ts';
import { webhookRecord } from './webhook-record.ts';

export const validationInput = z.object({ correlationId: z.string() });

export type Dependencies = Registering & {
  readonly validations: ValidationEvents;
  readonly validationLimits: RequestLimits;
};

/**
 * Sends a test event the way all events are sent: its audit record is the event. The delivery is written in the same
 * transaction, so that its outcome can be looked up at once.
 */
export const createValidation =
  (dependencies: Dependencies) =>
  async (_: object, context: Context): Promise<Outcome<{ readonly correlationId: string }>> => {
    const { now, wallClock } = context;
    const registration = await findRegistration(dependencies, context);
    if (!wants(registration, { name: 'test-created' })) {
      throw new DomainError('INVALID_PROPERTY', because('TEST_EVENT_NOT_SUBSCRIBED'), {
        data: ['webhookEvents'],
      });
    }
    const { partnerId } = registration;
    await dependencies.validationLimits.count(partnerId, new Date(wallClock()));
    const id = dependencies.ids.sortable(now);
    const record = webhookRecord(dependencies, partnerId, context, {
      ...{ id, operationType: 'create_webhook_validation', resourceId: id },
      after: { state: STORED_STATES.pending },
    });
    const event: ServiceEvent = {
      ...{ id, name: 'test-created', at: now, partnerId, resourceId: id },
      ...{ customerId: undefined, orderId: undefined },
    };
    const delivery = newDelivery(event, now.toISOString(), now);
    return {
      result: { correlationId: id },
      changes: [dependencies.validations.create(delivery), record],
    };
  };

export interface Validation {
  readonly registration: WebhookRegistration;
  readonly delivery: Delivery;
}

export const readValidation =
  (dependencies: Pick<Dependencies, 'validations' | 'webhooks'>) =>
  async (
    { correlationId }: z.output<typeof validationInput>,
    context: Context,
  ): Promise<Validation> => {
    const partnerId = partnerOf(context.caller);
    const [registration, delivery] = await Promise.all([
      findRegistration(dependencies, context),
      dependencies.validations.find(partnerId, correlationId),
    ]);
    if (!delivery) {
      throw new DomainError(
        'WEBHOOK_EVENT_NOT_FOUND',
        because('TEST_EVENT_NOT_FOUND', { correlationId }),
      );
    }
    return { registration, delivery };
  };
