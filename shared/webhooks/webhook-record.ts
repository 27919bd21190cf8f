import type { AuditStore } from '#shared/audit/audit-store.ts';
import { type AuditRecord, actorOf } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Ids } from '#shared/platform/ids.ts';

export interface Trail {
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** R24: the audit record of a change to a partner's webhooks. */
export const webhookRecord = (
  { audit, ids }: Trail,
  partnerId: string,
  { caller, now, correlationId }: Context,
  facts: Pick<AuditRecord, 'operationType' | 'resourceId' | 'before' | 'after'> & {
    readonly id?: string;
  },
): Change =>
  audit.append({
    id: ids.sortable(now),
    ...facts,
    partnerId,
    resourceType: 'webhook',
    actor: actorOf(caller),
    at: now,
    correlationId,
  });
