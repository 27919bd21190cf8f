import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because, type Sentence } from '#shared/platform/sentence.ts';
import type { Deliveries } from './deliveries.ts';
import { type Delivery, redriven } from './delivery.ts';
import { STORED_STATES } from './delivery-states.ts';
import { wants } from './endpoint.ts';
import { findRegistration, type Dependencies as Registering } from './register-webhook.ts';
import { webhookRecord } from './webhook-record.ts';

export const listDeliveriesInput = z.object(pageQuery);
export const redeliverInput = z.object({ eventId: z.string() });

export type Dependencies = Pick<Registering, 'audit' | 'ids' | 'webhooks'> & {
  readonly deliveries: Deliveries;
};

/** Lists the caller's deliveries, the newest event first. */
export const listDeliveries =
  ({ deliveries }: Pick<Dependencies, 'deliveries'>) =>
  (
    _: z.output<typeof listDeliveriesInput>,
    page: PageRequest,
    { caller }: Pick<Context, 'caller'>,
  ): Promise<Page<Delivery>> =>
    deliveries.list(partnerOf(caller), page);

const notSent = (reason: Sentence): DomainError => new DomainError('WEBHOOK_NOT_SENT', reason);

/** Sends an event again, whatever became of it: its attempts start over, within a minute, in its old position. */
export const redeliverWebhook =
  (dependencies: Dependencies) =>
  async (
    { eventId }: z.output<typeof redeliverInput>,
    context: Context,
  ): Promise<Outcome<Delivery>> => {
    const registration = await findRegistration(dependencies, context);
    const { partnerId, pausedAt } = registration;
    const found = await dependencies.deliveries.find(partnerId, eventId);
    if (!found) {
      throw new DomainError(
        'WEBHOOK_EVENT_NOT_FOUND',
        because('WEBHOOK_EVENT_NOT_FOUND', { eventId }),
      );
    }
    if (pausedAt) {
      throw notSent(because('ENDPOINT_PAUSED'));
    }
    if (!wants(registration, found.event)) {
      throw notSent(because('EVENT_NOT_SUBSCRIBED', { event: found.event.name }));
    }
    const record = webhookRecord(dependencies, partnerId, context, {
      operationType: 'redeliver_webhook_event',
      resourceId: eventId,
      before: { state: STORED_STATES[found.state] },
      after: { state: STORED_STATES.pending },
    });
    return {
      result: redriven(found, context.now),
      changes: [...dependencies.deliveries.redeliver(found, context.now), record],
    };
  };
