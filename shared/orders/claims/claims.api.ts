import * as z from 'zod';
import { OPERATORS } from '#shared/platform/http/access.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { instant, ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import {
  type Claim,
  domainClaimInput,
  readDomainClaim,
  readSubscriptionClaim,
  readTenantClaim,
  releaseDomainClaim,
  releaseSubscriptionClaim,
  releaseTenantClaim,
  subscriptionClaimInput,
  tenantClaimInput,
} from './release-claim.ts';

const claim = resourceOf(
  'Claim',
  {
    kind: z.enum(['domain', 'tenant', 'subscription']),
    id: z.string(),
    partnerId: z.string(),
    customerId: z.string(),
    claimedDate: instant,
  },
  ownLink,
);
const found = { 200: { description: 'Who has it.', body: claim } } as const;
const gone = { 204: { description: 'Anybody may claim it.' } } as const;

const respond = ({ claimedAt, ...facts }: Claim) => ({
  statusCode: 200 as const,
  body: resource<Shown<typeof claim>>(
    'Claim',
    { ...facts, claimedDate: claimedAt.toISOString() },
    { self: link(`/operator/claims/${facts.kind}s/${encodeURIComponent(facts.id)}`) },
  ),
});
const respondGone = () => ({ statusCode: 204 as const });

export const readDomainClaimRoute = defineQuery('GET /v1/operator/claims/domains/{domain}', {
  id: 'readDomainClaim',
  summary: 'Read whose customer has a domain',
  access: OPERATORS,
  input: domainClaimInput,
  responses: found,
  errors: ['CLAIM_NOT_FOUND'],
  handle: readDomainClaim,
  respond,
});

export const releaseDomainClaimRoute = defineCommand(
  'DELETE /v1/operator/claims/domains/{domain}',
  {
    id: 'releaseDomainClaim',
    summary: 'Release a domain; its customer stays',
    access: OPERATORS,
    input: domainClaimInput,
    responses: gone,
    errors: ['CLAIM_NOT_FOUND'],
    takesBody: false,
    handle: releaseDomainClaim,
    respond: respondGone,
  },
);

export const readTenantClaimRoute = defineQuery('GET /v1/operator/claims/tenants/{tenantId}', {
  id: 'readTenantClaim',
  summary: 'Read whose customer a tenant is',
  access: OPERATORS,
  input: tenantClaimInput,
  responses: found,
  errors: ['CLAIM_NOT_FOUND'],
  handle: readTenantClaim,
  respond,
});

export const releaseTenantClaimRoute = defineCommand(
  'DELETE /v1/operator/claims/tenants/{tenantId}',
  {
    id: 'releaseTenantClaim',
    summary: 'Release a tenant that never bought anything, and end its customer',
    access: OPERATORS,
    input: tenantClaimInput,
    responses: gone,
    errors: ['CLAIM_NOT_FOUND', 'CUSTOMER_HAS_PURCHASES'],
    takesBody: false,
    handle: releaseTenantClaim,
    respond: respondGone,
  },
);

export const readSubscriptionClaimRoute = defineQuery(
  'GET /v1/operator/claims/subscriptions/{subscriptionId}',
  {
    id: 'readSubscriptionClaim',
    summary: 'Read which customer has registered an Azure subscription',
    access: OPERATORS,
    input: subscriptionClaimInput,
    responses: found,
    errors: ['CLAIM_NOT_FOUND'],
    handle: readSubscriptionClaim,
    respond,
  },
);

export const releaseSubscriptionClaimRoute = defineCommand(
  'DELETE /v1/operator/claims/subscriptions/{subscriptionId}',
  {
    id: 'releaseSubscriptionClaim',
    summary: 'Release an Azure subscription; what was bought for it stays',
    access: OPERATORS,
    input: subscriptionClaimInput,
    responses: gone,
    errors: ['CLAIM_NOT_FOUND'],
    takesBody: false,
    handle: releaseSubscriptionClaim,
    respond: respondGone,
  },
);

export const claimRoutes = [
  readDomainClaimRoute,
  releaseDomainClaimRoute,
  readTenantClaimRoute,
  releaseTenantClaimRoute,
  readSubscriptionClaimRoute,
  releaseSubscriptionClaimRoute,
] as const;
