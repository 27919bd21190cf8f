import type * as z from 'zod';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { type Partner, requireUnused } from './partner.ts';
import type { partnerInput, savePartnerInput } from './partner-input.ts';
import { type Dependencies, partnerRecord, requirePartner } from './partner-record.ts';

export interface Saved {
  readonly partner: Partner;
  readonly isNew: boolean;
}

/** Adds or renames a partner. */
export const savePartner =
  (dependencies: Pick<Dependencies, 'partners' | 'audit' | 'ids'>) =>
  async (
    { partnerId, name, country }: z.output<typeof savePartnerInput>,
    context: Context,
  ): Promise<Outcome<Saved>> => {
    const { partners } = dependencies;
    const known = await partners.find(partnerId);
    const facts = { name, ...(country !== undefined && { country }) };
    if (known?.name === name && known.country === (country ?? known.country)) {
      return { result: { partner: known, isNew: false }, changes: [] };
    }
    const record = partnerRecord(dependencies, partnerId, context, {
      operationType: known ? 'update_partner' : 'create_partner',
      resourceId: partnerId,
      ...(known && {
        before: {
          name: known.name,
          ...(known.country !== undefined && { country: known.country }),
        },
      }),
      after: facts,
    });
    if (known) {
      const partner = { ...known, ...facts };
      return { result: { partner, isNew: false }, changes: [partners.save(partner), record] };
    }
    const partner: Partner = {
      ...{ id: partnerId, ...facts, clients: [], agents: [] },
      createdAt: context.now,
      version: 1,
    };
    return { result: { partner, isNew: true }, changes: [partners.create(partner), record] };
  };

/** Removes a partner that has no clients and no agents. Its customers and purchases stay. */
export const removePartner =
  (dependencies: Pick<Dependencies, 'partners' | 'audit' | 'ids'>) =>
  async (
    { partnerId }: z.output<typeof partnerInput>,
    context: Context,
  ): Promise<Outcome<undefined>> => {
    const partner = await requirePartner(dependencies, partnerId);
    requireUnused(partner);
    const record = partnerRecord(dependencies, partnerId, context, {
      operationType: 'delete_partner',
      resourceId: partnerId,
      before: { name: partner.name },
      after: { state: 'removed' },
    });
    return { result: undefined, changes: [dependencies.partners.remove(partner), record] };
  };
