import { type AuditRecord, actorOf } from '#shared/domain/audit.ts';
import type { Cause } from '#shared/domain/cancellation-record.ts';
import type { AuditRepository, Change, Ids } from '#shared/domain/ports.ts';
import type { ServiceRequest } from '#shared/domain/service-request.ts';
import type { Context } from '#shared/http/context.ts';

export interface RecordDependencies {
  readonly audit: AuditRepository;
  readonly ids: Ids;
}

/** On whose behalf a report's cancellation is carried on. */
export const causeOf = ({ caller, now, correlationId }: Context): Cause => ({
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
