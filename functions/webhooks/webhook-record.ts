import { type AuditRecord, actorOf } from '#shared/domain/audit.ts';
import type { AuditRepository, Change, Ids } from '#shared/domain/ports.ts';
import type { Context } from '#shared/http/context.ts';

export interface Trail {
  readonly audit: AuditRepository;
  readonly ids: Ids;
}

/** R24: what was done to a partner's webhooks. */
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
