import * as z from 'zod';
import { invoiceEndpoints } from '#shared/billing/invoices.endpoints.ts';
import { catalogItems, catalogLists } from '#shared/catalog/catalog.endpoints.ts';
import { checkInventory, checkInventoryInput } from '#shared/catalog/check-inventory.ts';
import { byCountry } from '#shared/catalog/market-query.ts';
import { customerEndpoints } from '#shared/customers/customers.endpoints.ts';
import { benefitResponse } from '#shared/entitlements/hybrid-benefit/benefit-response.ts';
import { readBenefit } from '#shared/entitlements/hybrid-benefit/read-benefit.ts';
import { orderEndpoints } from '#shared/orders/orders.endpoints.ts';
import { subscriptionEndpoints } from '#shared/orders/subscriptions/subscriptions.endpoints.ts';
import { type Endpoint, query } from '#shared/platform/http/endpoint.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import type { RouteKey } from '#shared/routes.ts';
import { type Answer, senderOn } from '#test/contract/webhooks/sender.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import {
  aCustomer,
  aProduct,
  aSku,
  CUSTOMER_ID,
  OFFER_ID,
  PRODUCT_ID,
} from '#test/fixtures/fixtures.ts';
import type { DynamoStore } from '#test/helpers/dynamo-store.ts';

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
      reply: (benefit) => ({ statusCode: 200, body: benefitResponse(CUSTOMER_ID, benefit) }),
    }),
  };
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
  return senderOn(store, endpointsOn(store));
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
