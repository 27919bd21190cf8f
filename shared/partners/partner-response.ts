import { link, resource } from '#shared/platform/http/envelope.ts';
import type { Partner, PartnerAgent, PartnerClient } from './partner.ts';
import type { AgentResponse, ClientResponse, PartnerResponse } from './partners-schemas.ts';
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

export const partnerResponse = (
  { id, name, country, clients, agents, createdAt }: Partner,
  self = `/operator/partners/${id}`,
) =>
  resource<PartnerResponse>(
    'Partner',
    {
      ...{ id, name, country },
      clients: clients.map(clientFacts),
      agents: agents.map(agentFacts),
      createdDate: createdAt.toISOString(),
    },
    { self: link(self) },
  );

/** The response that creates a secret is the only one that shows it. */
export const clientResponse = ({ partnerId, client, credentials }: SavedClient) =>
  resource<ClientResponse>(
    'PartnerClient',
    {
      partnerId,
      ...clientFacts(client),
      ...(credentials && { clientSecret: credentials.clientSecret }),
    },
    {},
  );

export const agentResponse = ({ partnerId, agent }: SavedAgent) =>
  resource<AgentResponse>('PartnerAgent', { partnerId, ...agentFacts(agent) }, {});
