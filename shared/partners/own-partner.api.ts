import * as z from 'zod';
import { ADMINS, BUYERS } from '#shared/platform/http/access.ts';
import { partnerOf } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import { requireAdminLeft } from './partner.ts';
import { clientName, email, roles } from './partner-input.ts';
import { type Dependencies, requirePartner } from './partner-record.ts';
import { agentResponse, clientResponse, partnerResponse } from './partner-response.ts';
import { partner, savedAgent, savedClient } from './partners-schemas.ts';
import { removeAgent, saveAgent } from './save-agent.ts';
import { removeClient, saveClient } from './save-client.ts';

/** R22: the partner is that of the token, and no input names another one. */
const own = ({ caller }: Context) => ({ partnerId: partnerOf(caller) });
const gone = () => ({ statusCode: 204 as const });

/** Refuses a change after which nobody could let people in. The operator's own routes have no such guard. */
async function keepAdmin(
  dependencies: Pick<Dependencies, 'partners'>,
  context: Context,
  change: Parameters<typeof requireAdminLeft>[1],
): Promise<void> {
  requireAdminLeft(await requirePartner(dependencies, own(context).partnerId), change);
}

export const readOwnPartnerRoute = defineQuery('GET /v1/me/partner', {
  id: 'readOwnPartner',
  summary: "Read the caller's partner with its people and programs",
  access: BUYERS,
  input: z.object({}),
  responses: { 200: { description: 'The partner.', body: partner } },
  errors: ['PARTNER_NOT_FOUND'],
  handle: (dependencies: Dependencies) => (_, context) =>
    requirePartner(dependencies, own(context).partnerId),
  respond: (found) => ({ statusCode: 200, body: partnerResponse(found, '/me/partner') }),
});

export const saveOwnAgentRoute = defineCommand('PUT /v1/me/partner/agents/{email}', {
  id: 'saveOwnAgent',
  summary: 'Invite a person, or change the roles',
  access: ADMINS,
  example: { roles: ['helpdesk_agent'] },
  input: z.object({ email, roles }),
  responses: {
    200: { description: 'The person had access.', body: savedAgent },
    201: { description: 'An invitation was sent.', body: savedAgent },
  },
  errors: ['AGENT_TAKEN', 'IDENTITY_ELSEWHERE', 'LAST_ADMIN', 'PARTNER_FULL', 'PARTNER_NOT_FOUND'],
  handle: (dependencies: Dependencies) => async (input, context) => {
    await keepAdmin(dependencies, context, input);
    return saveAgent(dependencies)({ ...input, ...own(context) }, context);
  },
  respond: (saved) => ({ statusCode: saved.isNew ? 201 : 200, body: agentResponse(saved) }),
});

export const removeOwnAgentRoute = defineCommand('DELETE /v1/me/partner/agents/{email}', {
  id: 'removeOwnAgent',
  summary: 'Remove a person',
  access: ADMINS,
  input: z.object({ email }),
  responses: { 204: { description: 'The person can no longer sign in.' } },
  errors: ['AGENT_NOT_FOUND', 'IDENTITY_ELSEWHERE', 'LAST_ADMIN', 'PARTNER_NOT_FOUND'],
  takesBody: false,
  handle: (dependencies: Dependencies) => async (input, context) => {
    await keepAdmin(dependencies, context, { ...input, roles: [] });
    return removeAgent(dependencies)({ ...input, ...own(context) }, context);
  },
  respond: gone,
});

export const saveOwnClientRoute = defineCommand('PUT /v1/me/partner/clients/{clientName}', {
  id: 'saveOwnClient',
  summary: 'Add a program, or change the roles',
  description: 'The answer that creates it is the only one with its secret.',
  access: ADMINS,
  seals: true,
  example: { roles: ['sales_agent'] },
  input: z.object({ clientName, roles }),
  responses: {
    200: { description: 'The program existed.', body: savedClient },
    201: { description: 'The program was created, with its secret.', body: savedClient },
  },
  errors: ['CLIENT_BUSY', 'IDENTITY_ELSEWHERE', 'PARTNER_FULL', 'PARTNER_NOT_FOUND'],
  handle: (dependencies: Dependencies) => (input, context) =>
    saveClient(dependencies)({ ...input, ...own(context) }, context),
  respond: (saved) => ({ statusCode: saved.credentials ? 201 : 200, body: clientResponse(saved) }),
});

export const removeOwnClientRoute = defineCommand('DELETE /v1/me/partner/clients/{clientName}', {
  id: 'removeOwnClient',
  summary: 'Remove a program',
  access: ADMINS,
  input: z.object({ clientName }),
  responses: { 204: { description: 'The program can no longer obtain tokens.' } },
  errors: ['CLIENT_BUSY', 'CLIENT_NOT_FOUND', 'IDENTITY_ELSEWHERE', 'PARTNER_NOT_FOUND'],
  takesBody: false,
  handle: (dependencies: Dependencies) => (input, context) =>
    removeClient(dependencies)({ ...input, ...own(context) }, context),
  respond: gone,
});

export const ownPartnerRoutes = [
  readOwnPartnerRoute,
  saveOwnAgentRoute,
  removeOwnAgentRoute,
  saveOwnClientRoute,
  removeOwnClientRoute,
] as const;
