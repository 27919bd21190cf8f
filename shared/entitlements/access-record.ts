import type { AuditStore } from '#shared/audit/audit-store.ts';
import { type AuditOperation, type AuditRecord, actorOf } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { Entitlement } from './entitlement.ts';

export interface AuditTrail {
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** R8: every look at a key or a link is recorded: who, when, what. */
export function accessRecord(
  { audit, ids }: AuditTrail,
  { caller, customer, now, correlationId }: Context,
  seen: Pick<
    AuditRecord,
    'operationType' | 'orderId' | 'resourceType' | 'resourceId' | 'before' | 'after'
  >,
): Change {
  return audit.append({
    ...seen,
    id: ids.sortable(now),
    partnerId: customer.partnerId,
    customerId: customer.id,
    actor: actorOf(caller),
    at: now,
    correlationId,
  });
}

export const keyRecord = (
  trail: AuditTrail,
  context: Context,
  entitlement: Entitlement,
  versions: readonly string[],
  /** True if a new key was issued. */
  issued = false,
): Change =>
  accessRecord(trail, context, {
    operationType: 'get_software_key',
    orderId: entitlement.order.id,
    resourceType: 'software_key',
    resourceId: entitlement.id,
    after: { versions: versions.join(','), issued: issued ? 1 : 0 },
  });

export const linkRecord = (
  trail: AuditTrail,
  context: Context,
  entitlement: Entitlement,
  operationType: AuditOperation,
  resourceId: string,
  facts: Pick<AuditRecord, 'before' | 'after'> = {},
): Change =>
  accessRecord(trail, context, {
    operationType,
    orderId: entitlement.order.id,
    resourceType: 'software_download_link',
    resourceId,
    ...facts,
  });
