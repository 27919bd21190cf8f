import type { Context as LambdaContext } from 'aws-lambda';
import * as z from 'zod';
import { checkInventory, checkInventoryInput } from '#functions/catalog/check-inventory.ts';
import { catalogItems, catalogLists } from '#functions/catalog/endpoints.ts';
import { byCountry } from '#functions/catalog/market.ts';
import { customerEndpoints } from '#functions/customers/endpoints.ts';
import { readBenefit } from '#functions/hybrid-benefit/read-benefit.ts';
import { benefitWire } from '#functions/hybrid-benefit/wire.ts';
import { invoiceEndpoints } from '#functions/invoices/endpoints.ts';
import { orderEndpoints } from '#functions/orders/endpoints.ts';
import { subscriptionEndpoints } from '#functions/subscriptions/endpoints.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { type Endpoint, query } from '#shared/http/endpoint.ts';
import { continuation } from '#shared/http/paging.ts';
import { ROUTES, type RouteKey } from '#shared/http/routes.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import { anEvent } from '#test/fixtures/events.ts';
import {
  aCustomer,
  aProduct,
  aSku,
  CUSTOMER_ID,
  NOW,
  OFFER_ID,
  PARTNER_ID,
  PRODUCT_ID,
} from '#test/fixtures/fixtures.ts';
import type { DynamoStore } from './dynamo-store.ts';

const C = '/v1/customers/{customerTenantId}' as const;
const RESERVATION = 'RI:0001:AVAIL1';
const SUBSCRIPTION = '1c4606a1-4b53-4bb9-9f5e-0f6b0a7f3b11';

/** Every route of commerce, as the functions bind them. */
function endpointsOn(store: DynamoStore): Partial<Record<RouteKey, Endpoint>> {
  const paging = continuation(async () => Buffer.from('a secret'));
  const lists = catalogLists(store, byCountry, paging);
  const items = catalogItems(store, byCountry);
  return {
    ...orderEndpoints(store, paging),
    ...invoiceEndpoints(store, paging),
    ...customerEndpoints(store, paging),
    ...subscriptionEndpoints(store),
    'GET /v1/products': lists.products,
    'GET /v1/products/{productId}/skus': lists.skus,
    'GET /v1/products/{productId}/skus/{skuId}/availabilities': lists.availabilities,
    'GET /v1/products/{productId}': items.product,
    'POST /v1/extensions/product/checkInventory': query({
      bodyless: false,
      input: checkInventoryInput,
      operation: checkInventory(store),
      reply: (body) => ({ statusCode: 200, body }),
    }),
    [`GET ${C}/hybridbenefit` as const]: query({
      input: z.object({}),
      operation: readBenefit(store),
      reply: (benefit) => ({ statusCode: 200, body: benefitWire(CUSTOMER_ID, benefit) }),
    }),
  };
}

export interface Call {
  readonly route: RouteKey;
  readonly parameters?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: object;
}

export interface Answer {
  readonly status: number;
  readonly id: string;
  /** What it asked the engine for, in alphabetical order, such as `Get`. */
  readonly commands: readonly string[];
  readonly units: number;
  /** Time with at least one request on its way to the engine, and all of it. */
  readonly engineMilliseconds: number;
  readonly milliseconds: number;
}

/** Overlapping requests count once. */
function unionOf(spans: readonly { readonly start: number; readonly end: number }[]): number {
  let [sum, until] = [0, 0];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return sum;
}

/** One customer of one partner, a catalog with software and a reservation, and the functions on them. */
export async function commerce(store: DynamoStore) {
  await store.commit(store.customers.create(aCustomer()));
  const reservation = aSku({
    productId: 'RI',
    entitlementType: 'reservedinstance',
    purchasePrerequisites: ['AzureSubscriptionRegistration'],
    provisioningVariables: ['Scope', 'SubscriptionId'],
  });
  await publishCatalog(store, 'c1', { products: [aProduct()], skus: [aSku(), reservation] });
  const endpoints = endpointsOn(store);

  return async ({ route, parameters = {}, query: asked, body }: Call): Promise<Answer> => {
    const endpoint = endpoints[route];
    if (!endpoint) {
      throw new Error(`${route} is no route of commerce.`);
    }
    // Whatever folder serves it: each has the gate that its handler.ts gives it.
    const { partnerLimits, ...gate } = store;
    const isLimited = ['orders', 'customers'].includes(ROUTES[route].folder);
    const handler = apiHandler<never>({ ...gate, ...(isLimited && { partnerLimits }) }, {
      [route]: endpoint,
    } as never);
    const event = anEvent({
      ...{ routeKey: route, method: route.split(' ')[0] ?? '' },
      parameters: {
        ...(route.includes('{customerTenantId}') && { customerTenantId: CUSTOMER_ID }),
        ...parameters,
      },
      headers: { 'ms-requestid': crypto.randomUUID() },
      claims: { tid: PARTNER_ID, roles: '[admin_agent]' },
      now: NOW,
      ...(asked && { query: asked }),
      ...(body && { body: JSON.stringify(body) }),
    });
    store.sent.length = 0;
    const start = performance.now();
    const { statusCode, body: text } = await handler(event, {} as LambdaContext);
    const milliseconds = performance.now() - start;
    const { id = '' } = JSON.parse(text || '{}') as { id?: string };
    return {
      ...{ status: statusCode ?? 0, id, milliseconds },
      commands: store.sent.map(({ command }) => command.replace(/(Item)?(s)?Command$/, '')).sort(),
      units: store.sent.reduce((sum, each) => sum + each.units, 0),
      engineMilliseconds: unionOf(store.sent),
    };
  };
}

const COUNTRY = { country: 'US' };
const software = (quantity: number) => ({ catalogItemId: OFFER_ID, quantity });

/** Each operation of commerce once; some need what others made. */
export function operations(send: Awaited<ReturnType<typeof commerce>>) {
  const made = { cart: '', order: '' };
  let customers = 0;
  const domain = () => `${crypto.randomUUID()}.com`;
  return {
    'list products': () => send({ route: 'GET /v1/products', query: COUNTRY }),
    'read a product': () =>
      send({
        route: 'GET /v1/products/{productId}',
        parameters: { productId: PRODUCT_ID },
        query: COUNTRY,
      }),
    'list SKUs': () =>
      send({
        route: 'GET /v1/products/{productId}/skus',
        parameters: { productId: PRODUCT_ID },
        query: COUNTRY,
      }),
    'list availabilities': () =>
      send({
        route: 'GET /v1/products/{productId}/skus/{skuId}/availabilities',
        parameters: { productId: PRODUCT_ID, skuId: '0001' },
        query: COUNTRY,
      }),
    'check the inventory': () =>
      send({
        route: 'POST /v1/extensions/product/checkInventory',
        query: COUNTRY,
        body: { targetItems: [{ productId: PRODUCT_ID, skuId: '0001' }] },
      }),
    'create a customer': () => {
      customers += 1;
      const companyProfile = { companyName: `Shop ${customers}`, domain: domain(), country: 'US' };
      return send({ route: 'POST /v1/customers', body: { companyProfile } });
    },
    'list customers': () => send({ route: 'GET /v1/customers' }),
    'read a customer': () => send({ route: `GET ${C}` }),
    'is a domain taken': () =>
      send({ route: 'HEAD /v1/domains/{domain}', parameters: { domain: domain() } }),
    'register a subscription': () =>
      send({
        route: `POST ${C}/subscriptions/{subscriptionId}/registrations`,
        parameters: { subscriptionId: crypto.randomUUID() },
      }),
    'create a cart of 2 lines': async () => {
      const body = { lineItems: [software(1), software(2)] };
      const answer = await send({ route: `POST ${C}/carts`, body });
      made.cart = answer.id;
      return answer;
    },
    'read a cart': () =>
      send({ route: `GET ${C}/carts/{cartId}`, parameters: { cartId: made.cart } }),
    'change a cart': () =>
      send({
        route: `PUT ${C}/carts/{cartId}`,
        parameters: { cartId: made.cart },
        body: { lineItems: [software(3), software(4)] },
      }),
    'check a cart out': () =>
      send({ route: `POST ${C}/carts/{cartId}/checkout`, parameters: { cartId: made.cart } }),
    'order 1 line': async () => {
      const body = { lineItems: [{ offerId: OFFER_ID, quantity: 1 }] };
      const answer = await send({ route: `POST ${C}/orders`, body });
      made.order = answer.id;
      return answer;
    },
    'list orders': () => send({ route: `GET ${C}/orders` }),
    'read an order': () =>
      send({ route: `GET ${C}/orders/{orderId}`, parameters: { orderId: made.order } }),
    'read its provisioning': () =>
      send({
        route: `GET ${C}/orders/{orderId}/provisioningstatus`,
        parameters: { orderId: made.order },
      }),
    'list invoices': () => send({ route: 'GET /v1/invoices' }),
    'list lines of an invoice': () =>
      send({
        route: 'GET /v1/invoices/{invoiceId}/lineitems',
        parameters: { invoiceId: '2026-03-USD' },
      }),
    'read the Hybrid Benefit': () => send({ route: `GET ${C}/hybridbenefit` }),
  } as const satisfies Record<string, () => Promise<Answer>>;
}

/** A reservation for a subscription: one read more than software. */
export async function orderReservation(send: Awaited<ReturnType<typeof commerce>>) {
  await send({
    route: `POST ${C}/subscriptions/{subscriptionId}/registrations`,
    parameters: { subscriptionId: SUBSCRIPTION },
  });
  const provisioningContext = { subscriptionId: SUBSCRIPTION, scope: 'shared' };
  const lineItems = [{ offerId: RESERVATION, quantity: 1, provisioningContext }];
  return send({ route: `POST ${C}/orders`, body: { lineItems } });
}
