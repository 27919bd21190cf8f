import { createHash, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { RouteKey } from '#functions/routes.ts';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import { BRAND_EXAMPLE } from '#shared/partners/me.api.ts';
import catalog from '../../../local/seed/catalog.json' with { type: 'json' };
import { keyFor } from '../../../local/seed/make.ts';
import { type Answer, CHOICE, OFFER, type Partner, request, tokenFor } from './partner.ts';
import { approving, refundRequestOf } from './refund-requests.ts';

const C = '/v1/customers/{customerTenantId}';
const REPORT = '/v1/servicerequests/{serviceRequestId}';
const IMPORT = '/v1/operator/catalogimports/{importId}';
const CATALOGS = '/v1/operator/catalogs/{catalogId}';
const KEYS = '/v1/operator/keyimports/{importId}';
const PRODUCT = 'DG7GMGF0DVT9';

const idOf = ({ json }: Answer): string => z.looseObject({ id: z.string() }).parse(json).id;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const announced = z.looseObject({
  id: z.string(),
  parts: z.array(z.object({ partNumber: z.number(), uploadUrl: z.url() })),
});
const listedIds = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });
const fileImport = z.looseObject({
  id: z.string(),
  state: z.string(),
  current: z.string().nullable().optional(),
  uploadUrl: z.url().optional(),
});

/** Sends one request by its route; the correlation id tells its audit records. */
export type Send = (route: RouteKey, path: string, body?: object) => Promise<Answer>;

/** A sender for a partner's admin agent and the operator, which notes what was sent under which correlation id. */
export async function sender(partner: Partner) {
  const operator = await tokenFor(partner.url, { roles: ['operator'], upn: 'ann@operator.test' });
  const sent = new Map<RouteKey, string>();
  const sendAs =
    (token: string, name: string) =>
    async (route: RouteKey, path: string, body?: object): Promise<Answer> => {
      const correlationId = randomUUID();
      const answer = await request(`${partner.url}${path}`, {
        method: route.split(' ')[0] ?? '',
        headers: {
          Authorization: `Bearer ${token}`,
          'MS-CorrelationId': correlationId,
          'MS-RequestId': randomUUID(),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (answer.status >= 300) {
        throw new Error(`${name}: ${route} answered ${answer.status}: ${answer.text}`);
      }
      sent.set(route, correlationId);
      return answer;
    };
  return {
    sent,
    send: sendAs(await partner.token(), 'The agent'),
    operate: sendAs(operator, 'The operator'),
  };
}

/** What a partner's agent changes and looks at, each route once. */
export async function agentCommands(partner: Partner, send: Send): Promise<void> {
  const line = { offerId: OFFER, quantity: 1 };
  await send('POST /v1/customers', '/v1/customers', {
    companyProfile: { companyName: 'Walk', domain: `${randomUUID()}.com`, country: 'US' },
  });
  const items = { lineItems: [{ catalogItemId: OFFER, quantity: 1 }] };
  const cart = partner.at(
    `/carts/${idOf(await send(`POST ${C}/carts`, partner.at('/carts'), items))}`,
  );
  await send(`PUT ${C}/carts/{cartId}`, cart, items);
  await send(`POST ${C}/carts/{cartId}/checkout`, `${cart}/checkout`);
  await send(
    `POST ${C}/subscriptions/{subscriptionId}/registrations`,
    partner.at(`/subscriptions/${randomUUID()}/registrations`),
  );
  const order = idOf(
    await send(`POST ${C}/orders`, partner.at('/orders'), { lineItems: [line, line] }),
  );
  const subscription = partner.at(`/subscriptions/${formatSubscriptionId(order, 0)}`);
  await send(`PATCH ${C}/subscriptions/{subscriptionId}`, subscription, { friendlyName: 'Ours' });
  const entitlement = partner.entitlement(order);
  const route = `${C}/entitlements/{entitlementId}` as const;
  const given = await send(`POST ${route}/downloads`, `${entitlement}/downloads`, CHOICE);
  const { id } = z.looseObject({ link: z.looseObject({ id: z.string() }) }).parse(given.json).link;
  await send(`PATCH ${route}/downloads/{linkId}`, `${entitlement}/downloads/${id}`, {
    note: 'Kim Minji',
  });
  await send(`GET ${route}/downloads`, `${entitlement}/downloads`);
  await send(`GET ${route}/keys`, `${entitlement}/keys`);
  const report = refundRequestOf(partner, order);
  const filed = await send(
    'POST /v1/servicerequests/{locale}',
    '/v1/servicerequests/en-US',
    report,
  );
  const path = `/v1/servicerequests/${idOf(filed)}`;
  await send(`POST ${REPORT}/attachments`, `${path}/attachments`, {
    ...{ fileName: 'invoice.pdf', contentType: 'application/pdf' },
  });
  await send(`PATCH ${REPORT}`, path, { newNote: { text: 'More soon.' } });
  const own = partner.at(`/servicerequests/${idOf(filed)}`);
  await send(`PATCH ${C}/servicerequests/{serviceRequestId}`, own, { newNote: { text: 'Soon.' } });
  await send(`PATCH ${C}/orders/{orderId}`, partner.at(`/orders/${order}`), {
    status: 'cancelled',
  });
}

/** What the operator does to a report of the partner. */
export async function decide(partner: Partner, operate: Send, amount: number): Promise<void> {
  const order = await partner.buy();
  const body = refundRequestOf(partner, order);
  const filed = await partner.send('POST', '/v1/servicerequests/en-US', body);
  await operate(`PATCH ${REPORT}`, `/v1/servicerequests/${idOf(filed)}`, approving(amount));
}

/** Files, keys and a catalog, the one that is there already. */
export async function operatorCommands(operate: Send): Promise<void> {
  const content = 'installer';
  const media = announced.parse(
    (
      await operate('POST /v1/operator/media', '/v1/operator/media', {
        ...{ productId: PRODUCT, ...CHOICE, fileName: 'walk.iso' },
        ...{ sizeBytes: content.length, sha256: sha256(content) },
      })
    ).json,
  );
  const [part] = media.parts;
  const uploaded = await fetch(part?.uploadUrl ?? '', { method: 'PUT', body: content });
  const parts = [{ partNumber: 1, etag: uploaded.headers.get('etag') }];
  const path = `/v1/operator/media/${media.id}`;
  await operate('POST /v1/operator/media/{mediaId}/parts', `${path}/parts`, { partNumbers: [1] });
  await operate('POST /v1/operator/media/{mediaId}/complete', `${path}/complete`, { parts });

  const pool = { productId: PRODUCT, version: '2025' };
  const keys = ['BCDFG-HJKMN-PQRTV-WXY23-46789'];
  await operate('POST /v1/operator/keypools', '/v1/operator/keypools', { ...pool, keys });
  for (const [end, more] of [
    ['complete', 'BCDFG-HJKMN-PQRTV-WXY23-46788'],
    ['abandon', 'BCDFG-HJKMN-PQRTV-WXY23-46787'],
  ] as const) {
    const begun = await operate('POST /v1/operator/keyimports', '/v1/operator/keyimports', {
      ...{ ...pool, keyCount: 1, partCount: 1, sha256: sha256(`${more}\n`) },
    });
    const keyImport = `/v1/operator/keyimports/${idOf(begun)}`;
    await operate(`PUT ${KEYS}/parts/{partNumber}`, `${keyImport}/parts/1`, { keys: [more] });
    await operate(`POST ${KEYS}/${end}`, `${keyImport}/${end}`);
  }
  await stockCommands(operate, path, pool);
  await operate('PUT /v1/operator/catalog', '/v1/operator/catalog', catalog);
  await importFile(operate, JSON.stringify(catalog, undefined, 1));
}

/** A file is taken off offer, and an import is moved and withdrawn. */
async function stockCommands(
  operate: Send,
  media: string,
  pool: { readonly productId: string; readonly version: string },
): Promise<void> {
  await operate('DELETE /v1/operator/media/{mediaId}', media);
  // A withdrawn key never comes back: each run brings its own.
  const key = keyFor(randomUUID());
  const begun = await operate('POST /v1/operator/keyimports', '/v1/operator/keyimports', {
    ...{ ...pool, keyCount: 1, partCount: 1, sha256: sha256(`${key}\n`) },
  });
  const keyImport = `/v1/operator/keyimports/${idOf(begun)}`;
  await operate(`PUT ${KEYS}/parts/{partNumber}`, `${keyImport}/parts/1`, { keys: [key] });
  await operate(`POST ${KEYS}/complete`, `${keyImport}/complete`);
  await operate(`POST ${KEYS}/move`, `${keyImport}/move`, { ...pool, version: 'moved' });
  const { items } = listedIds.parse((await operate(`GET ${KEYS}/keys`, `${keyImport}/keys`)).json);
  const withdrawn = `${keyImport}/keys/${items[0]?.id}/withdraw`;
  await operate(`POST ${KEYS}/keys/{keyId}/withdraw`, withdrawn);
  await operate(`POST ${KEYS}/withdraw`, `${keyImport}/withdraw`);
}

/** Releases the claims of the agent: a tenant of its own, its domain, and an Azure subscription. */
export async function releaseCommands(partner: Partner, send: Send, operate: Send): Promise<void> {
  const [tenantId, subscription] = [randomUUID(), randomUUID()];
  const domain = `${randomUUID()}.com`;
  await send('POST /v1/customers', '/v1/customers', {
    companyProfile: { companyName: 'Claimed', domain, tenantId, country: 'US' },
  });
  await send(
    `POST ${C}/subscriptions/{subscriptionId}/registrations`,
    partner.at(`/subscriptions/${subscription}/registrations`),
  );
  const claims = '/v1/operator/claims';
  await operate(`DELETE ${claims}/domains/{domain}`, `${claims}/domains/${domain}`);
  await operate(`DELETE ${claims}/tenants/{tenantId}`, `${claims}/tenants/${tenantId}`);
  await operate(
    `DELETE ${claims}/subscriptions/{subscriptionId}`,
    `${claims}/subscriptions/${subscription}`,
  );
}

/** A partner that comes, with a program and a person, and all of it goes again. */
export async function partnerCommands(operate: Send): Promise<void> {
  const route = '/v1/operator/partners/{partnerId}';
  const path = `/v1/operator/partners/${randomUUID()}`;
  const agent = `${path}/agents/${encodeURIComponent(`${randomUUID()}@partner.test`)}`;
  await operate(`PUT ${route}`, path, { name: 'Walk' });
  await operate(`PUT ${route}/brand`, `${path}/brand`, BRAND_EXAMPLE);
  await operate(`PUT ${route}/clients/{clientName}`, `${path}/clients/portal`, {});
  await operate(`PUT ${route}/agents/{email}`, agent, {});
  await operate(`DELETE ${route}/clients/{clientName}`, `${path}/clients/portal`);
  await operate(`DELETE ${route}/agents/{email}`, agent);
  await operate(`DELETE ${route}`, path);
}

async function importFile(operate: Send, text: string): Promise<void> {
  const { id, current, uploadUrl } = fileImport.parse(
    (
      await operate('POST /v1/operator/catalogimports', '/v1/operator/catalogimports', {
        ...{ sha256: sha256(text), sizeBytes: Buffer.byteLength(text) },
      })
    ).json,
  );
  await fetch(uploadUrl ?? '', { method: 'PUT', body: text });
  const path = `/v1/operator/catalogimports/${id}`;
  await operate(`GET ${IMPORT}/preview`, `${path}/preview`);
  for (let state = ''; state !== 'written'; ) {
    const { json } = await operate(`POST ${IMPORT}/continue`, `${path}/continue`);
    state = fileImport.parse(json).state;
  }
  await operate(`POST ${IMPORT}/publish`, `${path}/publish`, { replaces: current });
  // Back to the catalog of before, and to this one again, which is the same.
  const back = (catalogId: string | null | undefined) =>
    operate(`POST ${CATALOGS}/publish`, `/v1/operator/catalogs/${catalogId}/publish`, {});
  await operate('GET /v1/operator/catalogs', '/v1/operator/catalogs');
  await back(current);
  await back(id);
}
