import type * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { findAgent, type PartnerAgent, withAgent, withoutAgent } from './partner.ts';
import type { agentInput, saveAgentInput } from './partner-input.ts';
import { type Dependencies, partnerOrRefusal, partnerRecord } from './partner-record.ts';

export interface SavedAgent {
  readonly partnerId: string;
  readonly agent: PartnerAgent;
  readonly isNew: boolean;
}

/**
 * Invites a person of the partner, or changes his roles. The directory knows a person by his address: broken off, the
 * same request finds him there.
 */
export const saveAgent =
  (dependencies: Dependencies) =>
  async (
    { partnerId, email, roles }: z.output<typeof saveAgentInput>,
    context: Context,
  ): Promise<Outcome<SavedAgent>> => {
    const { partners, principals, directory } = dependencies;
    const partner = await partnerOrRefusal(dependencies, partnerId);
    const known = findAgent(partner, email);
    if (known?.roles.join() === roles.join()) {
      return { result: { partnerId, agent: known, isNew: false }, changes: [] };
    }
    // Nobody is invited who would not find room.
    withAgent(partner, { email, roles, personId: '', invitedAt: context.now });
    const personId = known?.personId ?? (await directory.invite(email));
    const agent = { email, roles, personId, invitedAt: known?.invitedAt ?? context.now };
    const record = partnerRecord(dependencies, partnerId, context, {
      operationType: known ? 'update_partner_agent' : 'create_partner_agent',
      resourceId: personId,
      after: { email, roles: roles.join() },
    });
    return {
      result: { partnerId, agent, isNew: !known },
      changes: [
        partners.save(withAgent(partner, agent)),
        principals.grant({ id: personId, partnerId, roles }),
        record,
      ],
    };
  };

/** The person cannot sign in any more; a token that is out holds until it ends. */
export const removeAgent =
  (dependencies: Dependencies) =>
  async (
    { partnerId, email }: z.output<typeof agentInput>,
    context: Context,
  ): Promise<Outcome<undefined>> => {
    const { partners, principals, directory } = dependencies;
    const partner = await partnerOrRefusal(dependencies, partnerId);
    const agent = findAgent(partner, email);
    if (!agent) {
      throw new DomainError('AGENT_NOT_FOUND', `The partner ${partnerId} has no agent ${email}.`);
    }
    await directory.removePerson(agent.personId);
    return {
      result: undefined,
      changes: [
        partners.save(withoutAgent(partner, email)),
        principals.revoke(agent.personId),
        partnerRecord(dependencies, partnerId, context, {
          operationType: 'delete_partner_agent',
          resourceId: agent.personId,
          before: { email, roles: agent.roles.join() },
          after: { state: 'removed' },
        }),
      ],
    };
  };
