import type { AuditStore } from '#shared/audit/audit-store.ts';
import { type AuditRecord, actorOf } from '#shared/audit/record.ts';
import type { ActorContext } from '#shared/orders/cancellation/cancellation-record.ts';
import type { Change } from '#shared/platform/change.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { ServiceRequest } from './refund-request.ts';

export interface RecordDependencies {
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** On whose behalf a report's cancellation is carried on. */
export const causeOf = ({ caller, now, correlationId }: Context): ActorContext => ({
  ...{ actor: actorOf(caller), now, correlationId },
});

/** R24: a change of a report, in ids and outcomes; what people wrote stays in the report. */
export const recordReport = (
  { audit, ids }: RecordDependencies,
  report: ServiceRequest,
  facts: Pick<AuditRecord, 'operationType' | 'before' | 'after'> & { readonly partnerId?: string },
  context: Context,
): Change =>
  audit.append({
    id: ids.sortable(context.now),
    partnerId: report.partnerId,
    customerId: report.customerId,
    resourceType: 'service_request',
    resourceId: report.id,
    actor: actorOf(context.caller),
    at: context.now,
    correlationId: context.correlationId,
    ...facts,
  });
