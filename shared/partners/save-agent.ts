import type * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import { findAgent, type PartnerAgent, withAgent, withoutAgent } from './partner.ts';
import type { agentInput, saveAgentInput } from './partner-input.ts';
import { type Dependencies, partnerRecord, requirePartner } from './partner-record.ts';

export interface SavedAgent {
  readonly partnerId: string;
  readonly agent: PartnerAgent;
  readonly isNew: boolean;
}

/**
 * Invites a person of the partner, or changes the person's roles. The directory identifies people by e-mail address, so
 * an interrupted request that is repeated finds the person there.
 */
export const saveAgent =
  (dependencies: Dependencies) =>
  async (
    { partnerId, email, roles }: z.output<typeof saveAgentInput>,
    context: Context,
  ): Promise<Outcome<SavedAgent>> => {
    const { partners, principals, directory } = dependencies;
    const partner = await requirePartner(dependencies, partnerId);
    const known = findAgent(partner, email);
    if (known?.roles.join() === roles.join()) {
      return { result: { partnerId, agent: known, isNew: false }, changes: [] };
    }
    // Checks the limit before the invitation is sent.
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

/** Removes an agent. The person can no longer sign in; an issued token stays valid until it expires. */
export const removeAgent =
  (dependencies: Dependencies) =>
  async (
    { partnerId, email }: z.output<typeof agentInput>,
    context: Context,
  ): Promise<Outcome<undefined>> => {
    const { partners, principals, directory } = dependencies;
    const partner = await requirePartner(dependencies, partnerId);
    const agent = findAgent(partner, email);
    if (!agent) {
      throw new DomainError('AGENT_NOT_FOUND', because('AGENT_NOT_FOUND', { partnerId, email }));
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
