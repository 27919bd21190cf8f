import type { AuditStore } from '#shared/audit/audit-store.ts';
import { jobActor } from '#shared/audit/record.ts';
import type { Commit } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { WebhookRegistration } from '../endpoint.ts';
import type { WebhookStore } from '../endpoint-store.ts';
import type { ServiceEvent } from '../event.ts';

export interface Dependencies {
  readonly webhooks: WebhookStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

/** Pauses an endpoint that answered 410 Gone, and returns the registration that counts from now on. */
export type PauseEndpoint = (
  registration: WebhookRegistration,
  event: Pick<ServiceEvent, 'id' | 'correlationId'>,
  now: Date,
) => Promise<WebhookRegistration | undefined>;

/**
 * Writes the pause with its audit record (R24). A partner that changed its registration meanwhile has another endpoint,
 * or has started it again: its change counts.
 */
export const pauseEndpoint =
  ({ webhooks, audit, ids, commit }: Dependencies): PauseEndpoint =>
  async (registration, event, now) => {
    const { partnerId, subscriberId, version } = registration;
    const paused = { ...registration, pausedAt: now };
    try {
      await commit([
        webhooks.save(paused),
        audit.append({
          id: ids.sortable(now),
          ...{ partnerId, operationType: 'pause_webhook_registration', resourceType: 'webhook' },
          resourceId: subscriberId,
          actor: jobActor('send-webhooks'),
          at: now,
          correlationId: event.correlationId ?? event.id,
          before: { state: 'active' },
          after: { state: 'paused', status: 410 },
        }),
      ]);
      return { ...paused, version: version + 1 };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'CONFLICT') {
        return webhooks.find(partnerId);
      }
      throw error;
    }
  };
