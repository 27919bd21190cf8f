import { OPERATORS } from '#shared/platform/http/access.ts';
import { collectionOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import {
  agentInput,
  clientInput,
  listInput,
  partnerInput,
  saveAgentInput,
  saveClientInput,
  savePartnerInput,
} from './partner-input.ts';
import { type Dependencies, requirePartner } from './partner-record.ts';
import { agentResponse, clientResponse, partnerResponse } from './partner-response.ts';
import { partner, savedAgent, savedClient } from './partners-schemas.ts';
import { removeAgent, saveAgent } from './save-agent.ts';
import { removeClient, saveClient } from './save-client.ts';
import { removePartner, savePartner } from './save-partner.ts';

const gone = () => ({ statusCode: 204 as const });

export const listPartnersRoute = defineList('GET /v1/operator/partners', {
  id: 'listPartners',
  summary: 'List the partners',
  access: OPERATORS,
  input: listInput,
  responses: {
    200: {
      description: 'A page of partners, by id.',
      body: collectionOf('PartnerCollection', partner),
    },
  },
  handle: (dependencies: Dependencies) => (_, page) => dependencies.partners.list(page),
  self: () => '/operator/partners',
  show: (partner) => partnerResponse(partner),
});

export const readPartnerRoute = defineQuery('GET /v1/operator/partners/{partnerId}', {
  id: 'readPartner',
  summary: 'Read a partner with its clients and agents',
  access: OPERATORS,
  input: partnerInput,
  responses: { 200: { description: 'The partner.', body: partner } },
  errors: ['PARTNER_NOT_FOUND'],
  handle:
    (dependencies: Dependencies) =>
    ({ partnerId }) =>
      requirePartner(dependencies, partnerId),
  respond: (partner) => ({ statusCode: 200, body: partnerResponse(partner) }),
});

export const savePartnerRoute = defineCommand('PUT /v1/operator/partners/{partnerId}', {
  id: 'savePartner',
  summary: 'Add or rename a partner',
  access: OPERATORS,
  example: { name: 'Fabrikam Resellers', country: 'KR' },
  input: savePartnerInput,
  responses: {
    200: { description: 'The partner existed.', body: partner },
    201: { description: 'The partner was added.', body: partner },
  },
  handle: savePartner,
  respond: ({ partner, isNew }) => ({
    statusCode: isNew ? 201 : 200,
    body: partnerResponse(partner),
  }),
});

export const removePartnerRoute = defineCommand('DELETE /v1/operator/partners/{partnerId}', {
  id: 'removePartner',
  summary: 'Remove a partner that has no clients and no agents',
  access: OPERATORS,
  input: partnerInput,
  responses: { 204: { description: 'The partner is removed. Its customers and purchases stay.' } },
  errors: ['PARTNER_IN_USE', 'PARTNER_NOT_FOUND'],
  takesBody: false,
  handle: removePartner,
  respond: gone,
});

export const savePartnerClientRoute = defineCommand(
  'PUT /v1/operator/partners/{partnerId}/clients/{clientName}',
  {
    id: 'savePartnerClient',
    summary: 'Add a client, or change its roles',
    access: OPERATORS,
    seals: true,
    example: { roles: ['admin_agent'] },
    input: saveClientInput,
    responses: {
      200: { description: 'The client existed.', body: savedClient },
      201: { description: 'The client was created, with its secret.', body: savedClient },
    },
    errors: ['CLIENT_BUSY', 'IDENTITY_ELSEWHERE', 'PARTNER_FULL', 'PARTNER_NOT_FOUND'],
    handle: saveClient,
    respond: (saved) => ({
      statusCode: saved.credentials ? 201 : 200,
      body: clientResponse(saved),
    }),
  },
);

export const removePartnerClientRoute = defineCommand(
  'DELETE /v1/operator/partners/{partnerId}/clients/{clientName}',
  {
    id: 'removePartnerClient',
    summary: 'Remove a client',
    access: OPERATORS,
    input: clientInput,
    responses: { 204: { description: 'The client can no longer obtain tokens.' } },
    errors: ['CLIENT_BUSY', 'CLIENT_NOT_FOUND', 'IDENTITY_ELSEWHERE', 'PARTNER_NOT_FOUND'],
    takesBody: false,
    handle: removeClient,
    respond: gone,
  },
);

export const savePartnerAgentRoute = defineCommand(
  'PUT /v1/operator/partners/{partnerId}/agents/{email}',
  {
    id: 'savePartnerAgent',
    summary: 'Invite an agent, or change the roles',
    access: OPERATORS,
    example: { roles: ['helpdesk_agent'] },
    input: saveAgentInput,
    responses: {
      200: { description: 'The agent existed.', body: savedAgent },
      201: { description: 'An invitation was sent.', body: savedAgent },
    },
    errors: ['AGENT_TAKEN', 'IDENTITY_ELSEWHERE', 'PARTNER_FULL', 'PARTNER_NOT_FOUND'],
    handle: saveAgent,
    respond: (saved) => ({ statusCode: saved.isNew ? 201 : 200, body: agentResponse(saved) }),
  },
);

export const removePartnerAgentRoute = defineCommand(
  'DELETE /v1/operator/partners/{partnerId}/agents/{email}',
  {
    id: 'removePartnerAgent',
    summary: 'Remove an agent',
    access: OPERATORS,
    input: agentInput,
    responses: { 204: { description: 'The person can no longer sign in.' } },
    errors: ['AGENT_NOT_FOUND', 'IDENTITY_ELSEWHERE', 'PARTNER_NOT_FOUND'],
    takesBody: false,
    handle: removeAgent,
    respond: gone,
  },
);

export const partnerRoutes = [
  listPartnersRoute,
  readPartnerRoute,
  savePartnerRoute,
  removePartnerRoute,
  savePartnerClientRoute,
  removePartnerClientRoute,
  savePartnerAgentRoute,
  removePartnerAgentRoute,
] as const;
