import { ADMINS } from '#shared/platform/http/access.ts';
import { defineCommand } from '#shared/platform/http/route.ts';
import { revokedLinkResponse } from './entitlement-response.ts';
import { download } from './entitlement-schemas.ts';
import { revokeLink, revokeLinkInput } from './revoke-link.ts';

export const revokeLinkRoute = defineCommand(
  'POST /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads/{linkId}/revoke',
  {
    id: 'revokeDownloadLink',
    summary: 'Revoke a download link without a new one',
    seals: true,
    access: ADMINS,
    takesBody: false,
    description:
      'The URL ends at once, for good. The key stays. *Downloads & keys* later opens a window under a new URL.',
    input: revokeLinkInput,
    responses: { 200: { description: 'The link, revoked.', body: download } },
    errors: ['ENTITLEMENT_NOT_FOUND', 'LINK_NOT_FOUND'],
    handle: revokeLink,
    respond: (link, _, { now }) => ({ statusCode: 200, body: revokedLinkResponse(link, now) }),
  },
);
