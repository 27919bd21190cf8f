import { type AuditRecord, actorOf } from '#shared/domain/audit.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Partner } from '#shared/domain/partner.ts';
import type {
  Directory,
  PartnerRepository,
  PrincipalRepository,
} from '#shared/domain/partner-ports.ts';
import type { AuditRepository, Change, Commit, Ids } from '#shared/domain/ports.ts';
import type { Context } from '#shared/http/context.ts';

export interface Dependencies {
  readonly partners: PartnerRepository;
  readonly principals: PrincipalRepository;
  readonly directory: Directory;
  readonly audit: AuditRepository;
  readonly ids: Ids;
  readonly commit: Commit;
}

/** R24: who let whom in, or out again. The partner's own admin agents see it. */
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

export async function partnerOrRefusal(
  { partners }: Pick<Dependencies, 'partners'>,
  partnerId: string,
): Promise<Partner> {
  const partner = await partners.find(partnerId);
  if (!partner) {
    throw new DomainError('PARTNER_NOT_FOUND', `There is no partner ${partnerId}.`);
  }
  return partner;
}
