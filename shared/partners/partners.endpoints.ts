import { command, query } from '#shared/platform/http/endpoint.ts';
import { type Continuation, list } from '#shared/platform/http/paging.ts';
import {
  agentInput,
  clientInput,
  listInput,
  partnerInput,
  saveAgentInput,
  saveClientInput,
  savePartnerInput,
} from './partner-input.ts';
import { type Dependencies, partnerOrRefusal } from './partner-record.ts';
import { agentResponse, clientResponse, partnerResponse } from './partner-response.ts';
import { removeAgent, saveAgent } from './save-agent.ts';
import { removeClient, saveClient } from './save-client.ts';
import { removePartner, savePartner } from './save-partner.ts';

const PARTNER = '/v1/operator/partners/{partnerId}' as const;
const CLIENT = `${PARTNER}/clients/{clientName}` as const;
const AGENT = `${PARTNER}/agents/{email}` as const;

const gone = () => ({ statusCode: 204 as const });

const accessEndpoints = (dependencies: Dependencies) => ({
  [`PUT ${CLIENT}` as const]: command({
    input: saveClientInput,
    operation: saveClient(dependencies),
    reply: (saved) => ({ statusCode: saved.credentials ? 201 : 200, body: clientResponse(saved) }),
  }),
  [`DELETE ${CLIENT}` as const]: command({
    bodyless: true,
    input: clientInput,
    operation: removeClient(dependencies),
    reply: gone,
  }),
  [`PUT ${AGENT}` as const]: command({
    input: saveAgentInput,
    operation: saveAgent(dependencies),
    reply: (saved) => ({ statusCode: saved.isNew ? 201 : 200, body: agentResponse(saved) }),
  }),
  [`DELETE ${AGENT}` as const]: command({
    bodyless: true,
    input: agentInput,
    operation: removeAgent(dependencies),
    reply: gone,
  }),
});

/** The routes by which the operator lets partners in, each bound to its operation. */
export const partnerEndpoints = (dependencies: Dependencies, paging: Continuation) => ({
  'GET /v1/operator/partners': list(paging, {
    input: listInput,
    operation: (_, page) => dependencies.partners.list(page),
    self: () => '/operator/partners',
    show: partnerResponse,
  }),
  [`GET ${PARTNER}` as const]: query({
    input: partnerInput,
    operation: ({ partnerId }) => partnerOrRefusal(dependencies, partnerId),
    reply: (partner) => ({ statusCode: 200, body: partnerResponse(partner) }),
  }),
  [`PUT ${PARTNER}` as const]: command({
    input: savePartnerInput,
    operation: savePartner(dependencies),
    reply: ({ partner, isNew }) => ({
      statusCode: isNew ? 201 : 200,
      body: partnerResponse(partner),
    }),
  }),
  [`DELETE ${PARTNER}` as const]: command({
    bodyless: true,
    input: partnerInput,
    operation: removePartner(dependencies),
    reply: gone,
  }),
  ...accessEndpoints(dependencies),
});
