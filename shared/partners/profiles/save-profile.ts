import { isDeepStrictEqual } from 'node:util';
import type { AuditStore } from '#shared/audit/audit-store.ts';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { Partner } from '../partner.ts';
import { partnerRecord } from '../partner-record.ts';
import type { PartnerStore } from '../partner-store.ts';
import type { ProfileFacts, ProfileKind } from './profile.ts';
import type { ProfileStore } from './profile-store.ts';

export interface Dependencies {
  readonly partners: Pick<PartnerStore, 'find'>;
  readonly profiles: ProfileStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** A profile with the partner's own row, which stands in for what was never saved. */
export interface PartnerProfile<Kind extends ProfileKind> {
  readonly partnerId: string;
  readonly partner: Partner | undefined;
  readonly facts: ProfileFacts<Kind>;
}

/** A profile of a partner. */
export async function profileOf<Kind extends ProfileKind>(
  { partners, profiles }: Pick<Dependencies, 'partners' | 'profiles'>,
  partnerId: string,
  kind: Kind,
): Promise<PartnerProfile<Kind>> {
  const [partner, saved] = await Promise.all([
    partners.find(partnerId),
    profiles.find(partnerId, kind),
  ]);
  // Checked when it was saved: what is there stays readable if the rules have become stricter since.
  const facts = (saved?.facts ?? {}) as ProfileFacts<Kind>;
  return { partnerId, partner, facts };
}

/** A profile of the caller's own partner. */
export const readProfile =
  <Kind extends ProfileKind>(kind: Kind) =>
  (dependencies: Pick<Dependencies, 'partners' | 'profiles'>) =>
  async (_: object, { caller }: Context): Promise<PartnerProfile<Kind>> =>
    profileOf(dependencies, partnerOf(caller), kind);

/** Replaces a profile. The same facts again change nothing (R23); the record names the profile, not its contents (R24). */
export const saveProfile =
  <Kind extends ProfileKind>(kind: Kind) =>
  (dependencies: Dependencies) =>
  async (facts: ProfileFacts<Kind>, context: Context): Promise<Outcome<PartnerProfile<Kind>>> => {
    const partnerId = partnerOf(context.caller);
    const [partner, saved] = await Promise.all([
      dependencies.partners.find(partnerId),
      dependencies.profiles.find(partnerId, kind),
    ]);
    const given: Readonly<Record<string, unknown>> = JSON.parse(JSON.stringify(facts));
    const result = { partnerId, partner, facts };
    if (saved && isDeepStrictEqual(saved.facts, given)) {
      return { result, changes: [] };
    }
    const profile = { partnerId, kind, facts: given, version: saved?.version ?? 0 };
    const record = partnerRecord(dependencies, partnerId, context, {
      operationType: 'update_partner_profile',
      resourceId: partnerId,
      before: { profile: kind, fields: Object.keys(saved?.facts ?? {}).join(',') },
      after: { profile: kind, fields: Object.keys(given).join(',') },
    });
    return { result, changes: [dependencies.profiles.save(profile), record] };
  };
