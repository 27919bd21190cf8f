import type { Partner, PartnerAgent, PartnerClient } from '#shared/domain/partner.ts';
import { link, resource } from '#shared/http/envelope.ts';
import type { AgentReply, ClientReply, PartnerReply } from './contract.ts';
import type { SavedAgent } from './save-agent.ts';
import type { SavedClient } from './save-client.ts';

const clientFacts = ({ name, roles, createdAt, state }: PartnerClient) => ({
  clientName: name,
  ...(state.kind === 'active' && { clientId: state.clientId }),
  roles,
  createdDate: createdAt.toISOString(),
});

const agentFacts = ({ email, roles, invitedAt }: PartnerAgent) => ({
  ...{ email, roles },
  invitedDate: invitedAt.toISOString(),
});

export const partnerWire = ({ id, name, clients, agents, createdAt }: Partner) =>
  resource<PartnerReply>(
    'Partner',
    {
      ...{ id, name },
      clients: clients.map(clientFacts),
      agents: agents.map(agentFacts),
      createdDate: createdAt.toISOString(),
    },
    { self: link(`/operator/partners/${id}`) },
  );

/** The secret is shown in the answer that made it, and never again. */
export const clientWire = ({ partnerId, client, credentials }: SavedClient) =>
  resource<ClientReply>(
    'PartnerClient',
    {
      partnerId,
      ...clientFacts(client),
      ...(credentials && { clientSecret: credentials.clientSecret }),
    },
    {},
  );

export const agentWire = ({ partnerId, agent }: SavedAgent) =>
  resource<AgentReply>('PartnerAgent', { partnerId, ...agentFacts(agent) }, {});
