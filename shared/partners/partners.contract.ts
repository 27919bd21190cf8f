import * as z from 'zod';
import { AGENT_ROLES } from '#shared/platform/http/caller.ts';
import {
  collectionOf,
  instant,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { FolderContract, Shown } from '#shared/platform/http/route-contract.ts';

const roles = z.array(z.enum(AGENT_ROLES));

const client = {
  clientName: z.string(),
  clientId: z.string().optional().meta({ description: 'Not there while it is being added.' }),
  roles,
  createdDate: instant,
};
const agent = { email: z.string(), roles, invitedDate: instant };

const partner = resourceOf(
  'Partner',
  {
    id: z.guid(),
    name: z.string(),
    clients: z.array(z.object(client).meta({ id: 'ClientOfPartner' })),
    agents: z.array(z.object(agent).meta({ id: 'AgentOfPartner' })),
    createdDate: instant,
  },
  ownLink,
);
export type PartnerResponse = Shown<typeof partner>;

const savedClient = resourceOf(
  'PartnerClient',
  {
    partnerId: z.guid(),
    ...client,
    clientSecret: z
      .string()
      .optional()
      .meta({ description: 'Shown in the answer that made it, and never again.' }),
  },
  {},
);
export type ClientResponse = Shown<typeof savedClient>;

const savedAgent = resourceOf('PartnerAgent', { partnerId: z.guid(), ...agent }, {});
export type AgentResponse = Shown<typeof savedAgent>;

const PARTNER = '/v1/operator/partners/{partnerId}';

export const contract = {
  'GET /v1/operator/partners': {
    operationId: 'listPartners',
    summary: 'List the partners',
    replies: {
      200: {
        description: 'A page of them, by id.',
        body: collectionOf('PartnerCollection', partner),
      },
    },
  },
  [`GET ${PARTNER}` as const]: {
    operationId: 'readPartner',
    summary: 'Read a partner with its clients and agents',
    replies: { 200: { description: 'The partner.', body: partner } },
    refusals: ['PARTNER_NOT_FOUND'],
  },
  [`PUT ${PARTNER}` as const]: {
    operationId: 'savePartner',
    summary: 'Add a partner, or name it anew',
    example: { name: 'Fabrikam Resellers' },
    replies: {
      200: { description: 'It was there.', body: partner },
      201: { description: 'It was added.', body: partner },
    },
  },
  [`DELETE ${PARTNER}` as const]: {
    operationId: 'removePartner',
    summary: 'Forget a partner that has neither clients nor agents',
    replies: { 204: { description: 'It is gone. Its customers and purchases stay.' } },
    refusals: ['PARTNER_IN_USE', 'PARTNER_NOT_FOUND'],
  },
  [`PUT ${PARTNER}/clients/{clientName}` as const]: {
    operationId: 'savePartnerClient',
    summary: 'Let a program in, or change its roles',
    example: { roles: ['admin_agent'] },
    replies: {
      200: { description: 'It was there.', body: savedClient },
      201: { description: 'It was made, with its secret.', body: savedClient },
    },
    refusals: ['CLIENT_BUSY', 'IDENTITY_ELSEWHERE', 'PARTNER_FULL', 'PARTNER_NOT_FOUND'],
  },
  [`DELETE ${PARTNER}/clients/{clientName}` as const]: {
    operationId: 'removePartnerClient',
    summary: 'Let a program in no more',
    replies: { 204: { description: 'Its secret gets no more tokens.' } },
    refusals: ['CLIENT_BUSY', 'CLIENT_NOT_FOUND', 'IDENTITY_ELSEWHERE', 'PARTNER_NOT_FOUND'],
  },
  [`PUT ${PARTNER}/agents/{email}` as const]: {
    operationId: 'savePartnerAgent',
    summary: 'Invite a person, or change the roles',
    example: { roles: ['helpdesk_agent'] },
    replies: {
      200: { description: 'The person was there.', body: savedAgent },
      201: { description: 'An invitation was sent.', body: savedAgent },
    },
    refusals: ['AGENT_TAKEN', 'IDENTITY_ELSEWHERE', 'PARTNER_FULL', 'PARTNER_NOT_FOUND'],
  },
  [`DELETE ${PARTNER}/agents/{email}` as const]: {
    operationId: 'removePartnerAgent',
    summary: 'Let a person in no more',
    replies: { 204: { description: 'The person cannot sign in any more.' } },
    refusals: ['AGENT_NOT_FOUND', 'IDENTITY_ELSEWHERE', 'PARTNER_NOT_FOUND'],
  },
} as const satisfies FolderContract<'partners'>;
