import { ADMINS } from '#shared/platform/http/access.ts';
import { defineCommand } from '#shared/platform/http/route.ts';
import { linkResponse, revokedLinkResponse } from './entitlement-response.ts';
import { download } from './entitlement-schemas.ts';
import { noteLink, noteLinkInput } from './note-link.ts';
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

export const noteLinkRoute = defineCommand(
  'PATCH /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads/{linkId}',
  {
    id: 'noteDownloadLink',
    summary: 'Write down for whom a download link is',
    description: 'Lists show the note; no page of the link does. A note of null removes it.',
    seals: true,
    access: ADMINS,
    example: { note: 'Kim Minji, branch office Busan' },
    input: noteLinkInput,
    responses: { 200: { description: 'The link with its note.', body: download } },
    errors: ['ENTITLEMENT_NOT_FOUND', 'LINK_NOT_FOUND'],
    handle: noteLink,
    respond: ({ link, url }, _, { now }) => ({
      statusCode: 200,
      body: linkResponse(link, url, now),
    }),
  },
);

export const linkChangeRoutes = [noteLinkRoute, revokeLinkRoute] as const;
