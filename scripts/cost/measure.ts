import { expireLinks } from '#shared/downloads/expire-links.job.ts';
import { hmacLinkTokens } from '#shared/downloads/link-tokens.ts';
import { reconcileDownloads } from '#shared/downloads/reconcile-downloads.job.ts';
import { serveLink } from '#shared/downloads/serve.ts';
import { DynamoTransferStore } from '#shared/downloads/transfer-store.ts';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import { linkUrls } from '#shared/entitlements/link-urls.ts';
import { cartRoutes } from '#shared/orders/cart/cart.api.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { gatewayHandler } from '#shared/platform/http/lambda-handler.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { commerce } from '#test/contract/orders/commerce.ts';
import { type Answer, type Call, senderOn } from '#test/contract/webhooks/sender.ts';
import { anEvent } from '#test/fixtures/events.ts';
import {
  aMedia,
  anUpload,
  CUSTOMER_ID,
  NOW,
  OFFER_ID,
  PRODUCT_ID,
} from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import { aServiceEvent } from '#test/fixtures/webhooks.ts';
import type { DynamoStore } from '#test/helpers/dynamo-store.ts';
import { postOfficeOn } from '#test/helpers/webhook-receiver-on.ts';
import { putLinks } from '#test/setup/many-links.ts';
import { DAYS_A_MONTH, type Measured } from './bill.ts';
import { type Meter, meter } from './meter.ts';

const C = '/v1/customers/{customerTenantId}' as const;
const E = `${C}/entitlements/{entitlementId}` as const;
const DOWNLOADS = 50;
const ENDED = 100;
const CHOICE = { version: '2025', language: 'en-us', fileType: 'iso-x64' };
const KEYS = ['BCDFG-HJKMN-PQRTV-WXY23-46789', 'BCDFG-HJKMN-PQRTV-WXY23-46788'];

const secret = async () => Buffer.from('a secret');
const tokens = hmacLinkTokens(secret);

/** One customer of one partner, with a catalog, a file and keys; and the functions that sell and give out. */
async function shopOn(store: DynamoStore) {
  await commerce(store);
  const upload = anUpload();
  await store.commit([store.media.createUpload(upload)]);
  await store.commit(store.media.offer(upload, aMedia()));
  await fillPool(store, PRODUCT_ID, '2025', KEYS);
  const send = senderOn(store, [...cartRoutes, ...orderRoutes, ...entitlementRoutes], {
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

/** The public click, as its function serves it. The presigned URL is arithmetic and asks for nothing. */
function visitorOf(store: DynamoStore, token: string) {
  const handler = gatewayHandler(
    serveLink({
      clicks: store.clicks,
      brands: store.brandReader,
      linkRequests: store.linkRequests,
      linkBaseUrl: 'https://l.test',
      downloadUrls: { origin: 'https://files.test', urlFor: async () => 'https://files.test/x' },
      hashToken,
    }),
  );
  return async (status: number, headers: Record<string, string>) => {
    const route = { routeKey: 'GET /d/{token}', method: 'GET', path: `/d/${token}` };
    const event = anEvent({ ...route, parameters: { token }, headers });
    const lambda = { awsRequestId: 'run' };
    const { statusCode } = await handler(event, lambda as never);
    if (statusCode !== status) {
      throw new Error(`A visit was answered ${statusCode}.`);
    }
  };
}

const PROGRAM = { 'user-agent': 'curl/8.5.0' };
const BROWSER = { 'user-agent': 'Mozilla/5.0 Chrome/130', accept: 'text/html' };

async function linkUses({ store, use }: Meter, orderId: string) {
  const location = { customerId: CUSTOMER_ID, orderId, lineItemNumber: 0 };
  const [link] = await store.links.list(location);
  if (!link) {
    throw new Error('There is no link to click on.');
  }
  const visit = visitorOf(store, await tokens.tokenFor(link.id, link.rotation));
  const page = await use(() => visit(200, BROWSER));
  let counted = 0;
  // The record of its downloads grows with each: the mean of a whole window.
  const click = await use(async () => {
    for (; counted < DOWNLOADS - 1; counted += 1) {
      await visit(302, PROGRAM);
    }
  }, DOWNLOADS - 1);
  const resume = await use(() => visit(302, { ...PROGRAM, range: 'bytes=9-' }));
  const run = { correlationId: 'run', hasTime: () => true };
  // Many at once, as there are: one alone would pay for all queries of the run.
  await putLinks(store.table, ENDED - 1, (index) => ({
    ...{ id: `link-${index}`, tokenHash: `hash-${index}`, expiresAt: link.expiresAt },
  }));
  const end = await use(() => expireLinks(store)({ ...run, now: link.expiresAt }), ENDED);
  const idle = await use(() => expireLinks(store)({ ...run, now: link.expiresAt }));
  return { page, click, resume, 'end of a link': end, 'idle run of a job': idle };
}

/** Storage sent a file once, and the job wrote it down. */
async function sentUse({ store, use }: Meter, orderId: string) {
  const location = { customerId: CUSTOMER_ID, orderId, lineItemNumber: 0 };
  const [link] = await store.links.list(location);
  if (!link) {
    throw new Error('There is no link that a file was sent for.');
  }
  const transfer = { tokenHash: link.tokenHash, window: 1, number: 1, bytes: link.file.sizeBytes };
  const log = {
    nameAt: () => '0',
    list: async (after: string) => (after < '1' ? ['1'] : []),
    read: async () => [transfer],
  };
  const transfers = new DynamoTransferStore(store.table);
  const run = { now: NOW, correlationId: 'run', hasTime: () => true };
  return use(() => reconcileDownloads({ ...store, transfers, log })(run));
}

/** An event from the stream to the endpoint's answer, alone: several at once share some of it. */
async function webhookUse({ store, use }: Meter) {
  const office = postOfficeOn(store);
  await office.register();
  return use(async () => {
    await office.dispatch(aServiceEvent({ id: crypto.randomUUID() }));
    await office.send();
  });
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
  const view = await use(async () => {
    await send({ route: `GET ${C}/orders` });
    await send({ route: `GET ${C}/entitlements` });
    await send({ route: `GET ${C}/orders/{orderId}`, parameters: { orderId: made.orderId } });
  }, 3);
  const links = await linkUses(own, made.orderId);
  const sent = await sentUse(own, made.orderId);
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
  };
}
