import * as z from 'zod';
import { BUYERS, READERS } from '#shared/platform/http/access.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { subscriptionUri } from '../order-response.ts';
import {
  keepSupportContact,
  readSupportContact,
  type SupportContact,
  supportContactInput,
} from './support-contact.ts';

const S = '/v1/customers/{customerTenantId}/subscriptions/{subscriptionId}';

const supportContact = resourceOf(
  'SupportContact',
  {
    supportTenantId: z.string(),
    supportMpnId: z.string().meta({ description: 'Empty: partners have none here.' }),
    name: z.string(),
  },
  ownLink,
);

const supportContactResponse = ({ subscription, supportTenantId, name }: SupportContact) =>
  resource<Shown<typeof supportContact>>(
    'SupportContact',
    { supportTenantId, supportMpnId: '', name },
    { self: link(`${subscriptionUri(subscription.order, subscription.line)}/supportcontact`) },
  );

export const readSupportContactRoute = defineQuery(`GET ${S}/supportcontact`, {
  id: 'readSupportContact',
  summary: 'Read who supports a subscription: the partner itself',
  access: READERS,
  input: z.object({ subscriptionId: z.string() }),
  responses: { 200: { description: 'The contact.', body: supportContact } },
  errors: ['SUBSCRIPTION_NOT_FOUND'],
  handle: readSupportContact,
  respond: (contact) => ({ statusCode: 200, body: supportContactResponse(contact) }),
});

export const keepSupportContactRoute = defineCommand(`PUT ${S}/supportcontact`, {
  id: 'keepSupportContact',
  summary: 'Say that the partner itself supports a subscription, as it does',
  access: BUYERS,
  description: 'A contact as it was read is accepted. There are no resellers to name.',
  example: {},
  input: supportContactInput,
  responses: { 200: { description: 'The contact.', body: supportContact } },
  errors: ['SUBSCRIPTION_NOT_FOUND'],
  handle: keepSupportContact,
  respond: (contact) => ({ statusCode: 200, body: supportContactResponse(contact) }),
});
