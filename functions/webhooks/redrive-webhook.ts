import * as z from 'zod';
import type { Delivery } from '#shared/domain/delivery.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Page, PageRequest } from '#shared/domain/ports.ts';
import type { DeadDeliveries } from '#shared/domain/webhook-ports.ts';
import type { Context } from '#shared/http/context.ts';
import type { Outcome } from '#shared/http/endpoint.ts';
import { pageQuery } from '#shared/http/paging.ts';
import { type Trail, webhookRecord } from './webhook-record.ts';

export const listDeadInput = z.object({ ...pageQuery, partnerId: z.string().optional() });
export const redriveInput = z.object({ partnerId: z.string(), eventId: z.string() });

export type Dependencies = Trail & { readonly dead: DeadDeliveries };

export const listDead =
  ({ dead }: Pick<Dependencies, 'dead'>) =>
  ({ partnerId }: z.output<typeof listDeadInput>, page: PageRequest): Promise<Page<Delivery>> =>
    dead.list(page, partnerId);

/** Sends a dead one again, from its first try on. A sender has it within a minute. */
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
        `No dead event ${eventId} of ${partnerId} is kept: it was sent again already, or is too old.`,
      );
    }
    const record = webhookRecord(dependencies, partnerId, context, {
      operationType: 'redrive_webhook_event',
      resourceId: eventId,
      before: { state: found.state },
      after: { state: 'waiting' },
    });
    return {
      result: { partnerId, eventId },
      changes: [...dependencies.dead.redrive(found, context.now), record],
    };
  };
