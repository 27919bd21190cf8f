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

/** Actor of the cancellation that a refund request causes. */
export const actorContextOf = ({ caller, now, correlationId }: Context): ActorContext => ({
  ...{ actor: actorOf(caller), now, correlationId },
});

/** R24: a change of a refund request, in ids and outcomes; what people wrote stays in the refund request. */
export const recordRefundRequest = (
  { audit, ids }: RecordDependencies,
  refundRequest: ServiceRequest,
  facts: Pick<AuditRecord, 'operationType' | 'before' | 'after'> & { readonly partnerId?: string },
  context: Context,
): Change =>
  audit.append({
    id: ids.sortable(context.now),
    partnerId: refundRequest.partnerId,
    customerId: refundRequest.customerId,
    resourceType: 'service_request',
    resourceId: refundRequest.id,
    actor: actorOf(context.caller),
    at: context.now,
    correlationId: context.correlationId,
    ...facts,
  });
