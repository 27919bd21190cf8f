import type { AuditStore } from '#shared/audit/audit-store.ts';
import { type AuditRecord, actorOf } from '#shared/audit/record.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { because } from '#shared/platform/sentence.ts';
import type { Directory } from './directory.ts';
import type { Partner } from './partner.ts';
import type { PartnerStore } from './partner-store.ts';
import type { PrincipalStore } from './principal-store.ts';

export interface Dependencies {
  readonly partners: PartnerStore;
  readonly principals: PrincipalStore;
  readonly directory: Directory;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

/** R24: the audit record of granted or removed access. The partner's own admin agents can read it. */
export const partnerRecord = (
  { audit, ids }: Pick<Dependencies, 'audit' | 'ids'>,
  partnerId: string,
  { caller, now, correlationId }: Context,
  facts: Pick<AuditRecord, 'operationType' | 'resourceId' | 'before' | 'after'>,
): Change =>
  audit.append({
    id: ids.sortable(now),
    ...facts,
    partnerId,
    resourceType: 'partner',
    actor: actorOf(caller),
    at: now,
    correlationId,
  });

export async function requirePartner(
  { partners }: { readonly partners: Pick<PartnerStore, 'find'> },
  partnerId: string,
): Promise<Partner> {
  const partner = await partners.find(partnerId);
  if (!partner) {
    throw new DomainError('PARTNER_NOT_FOUND', because('PARTNER_NOT_FOUND', { partnerId }));
  }
  return partner;
}
