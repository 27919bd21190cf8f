import { auditRoutes } from '#shared/audit/audit.api.ts';
import { catalogRoutes } from '#shared/catalog/catalog.api.ts';
import { customerRoutes } from '#shared/customers/customers.api.ts';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import { linkUrls } from '#shared/entitlements/link-urls.ts';
import { cartRoutes } from '#shared/orders/cart/cart.api.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { commerce } from '#test/contract/orders/commerce.ts';
import { type Answer, type Call, senderOn } from '#test/contract/webhooks/sender.ts';
import { aMedia, anUpload, OFFER_ID, PARTNER_ID, PRODUCT_ID } from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import { aServiceEvent } from '#test/fixtures/webhooks.ts';
import type { DynamoStore } from '#test/helpers/dynamo-store.ts';
import { postOfficeOn } from '#test/helpers/webhook-receiver-on.ts';
import { DAYS_A_MONTH } from './bill.ts';
import { linkUses, sentUse } from './link-uses.ts';
import { meanUse } from './mean-use.ts';
import { type Meter, meter } from './meter.ts';
import { secret, tokens } from './tokens.ts';
import type { Measured } from './use.ts';

const C = '/v1/customers/{customerTenantId}' as const;
const E = `${C}/entitlements/{entitlementId}` as const;
const CHOICE = { version: '2025', language: 'en-us', fileType: 'iso-x64' };
const KEYS = ['BCDFG-HJKMN-PQRTV-WXY23-46789', 'BCDFG-HJKMN-PQRTV-WXY23-46788'];

/** One customer of one partner, with a catalog, a file and keys; and the functions that sell and give out. */
async function shopOn(store: DynamoStore) {
  await commerce(store);
  const upload = anUpload();
  await store.commit([store.media.createUpload(upload)]);
  await store.commit(store.media.offer(upload, aMedia()));
  await fillPool(store, PRODUCT_ID, '2025', KEYS);
  const routes = [
    ...cartRoutes,
    ...orderRoutes,
    ...entitlementRoutes,
    ...catalogRoutes,
    ...customerRoutes,
    ...auditRoutes,
  ] as const;
  const send = senderOn(store, routes, {
    ...{ ...store, tokens, hashToken, linkUrl: linkUrls('https://l.test', tokens) },
    paging: continuation(secret),
  });
  return async (call: Call): Promise<Answer> => {
    const answer = await send(call);
    if (answer.status >= 300) {
      throw new Error(`${call.route} was answered ${answer.status}.`);
    }
    return answer;
  };
}

/** Events of one partner that a batch of the stream brings (`records-per-batch` of the bill). */
const EVENTS_IN_A_BATCH = 5;

/** An event from the stream to the endpoint's answer. Those of a batch share its notification and its sender. */
async function webhookUse({ store, use }: Meter) {
  const office = postOfficeOn(store);
  await office.register();
  const events = Array.from({ length: EVENTS_IN_A_BATCH }, () =>
    aServiceEvent({ id: crypto.randomUUID(), orderId: crypto.randomUUID() }),
  );
  return use(async () => {
    await office.dispatch(...events);
    await office.send();
  }, EVENTS_IN_A_BATCH);
}

/** Reads of a portal that are neither an order's nor a link's. */
async function lookUses({ store, use }: Meter, send: (call: Call) => Promise<Answer>) {
  const catalog = await use(() =>
    send({
      route: 'GET /v1/products/{productId}/skus',
      parameters: { productId: PRODUCT_ID },
      query: { country: 'US' },
    }),
  );
  const customers = await use(() => send({ route: 'GET /v1/customers' }));
  const start = await use(() =>
    Promise.all([store.partners.find(PARTNER_ID), store.brands.find(PARTNER_ID)]),
  );
  const audit = await use(() => send({ route: 'GET /v1/auditrecords' }));
  return {
    'catalog call': catalog,
    'customer list': customers,
    'portal start': start,
    'audit page': audit,
  };
}

/** Runs the service's own operations on DynamoDB Local, and tells what each asks for, and leaves for so many months. */
export async function measure(endpoint: string, months: number): Promise<Measured> {
  const horizonDays = months * DAYS_A_MONTH;
  const own = await meter(endpoint, horizonDays);
  const { store, use } = own;
  const send = await shopOn(store);
  const made = { orderId: '' };
  const body = { lineItems: [{ offerId: OFFER_ID, quantity: 1 }] };
  const order = await use(async () => {
    made.orderId = (await send({ route: `POST ${C}/orders`, body })).id;
  });
  const entitlementId = `${made.orderId}:0:${PRODUCT_ID}`;
  const parameters = { entitlementId };
  const first = await use(() => send({ route: `POST ${E}/downloads`, parameters, body: CHOICE }));
  const look = await use(() => send({ route: `POST ${E}/downloads`, parameters, body: CHOICE }));
  // One after the other: what the sender asked for is forgotten with the next call.
  const view = meanUse([
    await use(() => send({ route: `GET ${C}/orders` })),
    await use(() => send({ route: `GET ${C}/entitlements` })),
    await use(() =>
      send({ route: `GET ${C}/orders/{orderId}`, parameters: { orderId: made.orderId } }),
    ),
  ]);
  const links = await linkUses(own, made.orderId);
  const sent = await sentUse(own);
  const looks = await lookUses(own, send);
  const cancellation = await use(() =>
    send({
      route: `PATCH ${C}/orders/{orderId}`,
      parameters: { orderId: made.orderId },
      body: { status: 'cancelled' },
    }),
  );
  const webhook = await webhookUse(await meter(endpoint, horizonDays));
  return {
    ...links,
    'file sent': sent,
    order,
    view,
    'first download': first,
    'key look': look,
    cancellation,
    webhook,
    ...looks,
  };
}
