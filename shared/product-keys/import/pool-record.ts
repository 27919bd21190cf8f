import type { AuditStore } from '#shared/audit/audit-store.ts';
import { type AuditRecord, actorOf } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { KeyImport } from './key-import.ts';

/** R24: the record of a change to the keys of a pool. */
export const poolRecord = (
  { audit, ids }: { readonly audit: AuditStore; readonly ids: Ids },
  { productId, version }: Pick<KeyImport, 'productId' | 'version'>,
  { caller, now, correlationId }: Context,
  facts: Pick<AuditRecord, 'operationType' | 'before' | 'after'>,
): Change =>
  audit.append({
    ...facts,
    id: ids.sortable(now),
    partnerId: 'operator',
    resourceType: 'key_pool',
    resourceId: `${productId}:${version}`,
    actor: actorOf(caller),
    at: now,
    correlationId,
  });
