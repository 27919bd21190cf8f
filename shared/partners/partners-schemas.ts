import * as z from 'zod';
import { AGENT_ROLES } from '#shared/platform/http/caller.ts';
import { instant, ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

export const roles = z.array(z.enum(AGENT_ROLES));

export const client = {
  clientName: z.string(),
  clientId: z.string().optional().meta({ description: 'Absent while the client is being added.' }),
  roles,
  createdDate: instant,
};

export const agent = { email: z.string(), roles, invitedDate: instant };

export const partner = resourceOf(
  'Partner',
  {
    id: z.guid(),
    name: z.string(),
    country: z
      .string()
      .optional()
      .meta({ examples: ['KR'] }),
    clients: z.array(z.object(client).meta({ id: 'ClientOfPartner' })),
    agents: z.array(z.object(agent).meta({ id: 'AgentOfPartner' })),
    createdDate: instant,
  },
  ownLink,
);

export type PartnerResponse = Shown<typeof partner>;

export const savedClient = resourceOf(
  'PartnerClient',
  {
    partnerId: z.guid(),
    ...client,
    clientSecret: z
      .string()
      .optional()
      .meta({ description: 'Shown only in the response that creates it.' }),
  },
  {},
);

export type ClientResponse = Shown<typeof savedClient>;

export const savedAgent = resourceOf('PartnerAgent', { partnerId: z.guid(), ...agent }, {});

export type AgentResponse = Shown<typeof savedAgent>;
