import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { guidInput } from '#shared/platform/http/guid-input.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import type { DeadDeliveries } from './dead-deliveries.ts';
import type { Delivery } from './delivery.ts';
import { STORED_STATES } from './delivery-states.ts';
import { type Trail, webhookRecord } from './webhook-record.ts';

export const listDeadInput = z.object({ ...pageQuery, partnerId: guidInput.optional() });
export const redriveInput = z.object({ partnerId: z.string(), eventId: z.string() });

export type Dependencies = Trail & { readonly dead: DeadDeliveries };

export const listDead =
  ({ dead }: Pick<Dependencies, 'dead'>) =>
  ({ partnerId }: z.output<typeof listDeadInput>, page: PageRequest): Promise<Page<Delivery>> =>
    dead.list(page, partnerId);

/** Redrives a dead delivery: its attempts start over, within a minute. */
export const redriveWebhook =
  (dependencies: Dependencies) =>
  async (
    { partnerId, eventId }: z.output<typeof redriveInput>,
    context: Context,
  ): Promise<Outcome<z.output<typeof redriveInput>>> => {
    const found = await dependencies.dead.find(partnerId, eventId);
    if (!found) {
      throw new DomainError(
        'WEBHOOK_EVENT_NOT_FOUND',
        because('DEAD_EVENT_NOT_FOUND', { eventId, partnerId }),
      );
    }
    const record = webhookRecord(dependencies, partnerId, context, {
      operationType: 'redrive_webhook_event',
      resourceId: eventId,
      before: { state: STORED_STATES[found.state] },
      after: { state: STORED_STATES.pending },
    });
    return {
      result: { partnerId, eventId },
      changes: [...dependencies.dead.redrive(found, context.now), record],
    };
  };
