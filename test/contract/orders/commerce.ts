import { invoiceRoutes } from '#shared/billing/invoices.api.ts';
import { catalogRoutes } from '#shared/catalog/catalog.api.ts';
import { customerRoutes } from '#shared/customers/customers.api.ts';
import { hybridBenefitRoutes } from '#shared/entitlements/hybrid-benefit/hybrid-benefit.api.ts';
import { cartRoutes } from '#shared/orders/cart/cart.api.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import { orderSearchRoutes } from '#shared/orders/search/order-search.api.ts';
import { azureSubscriptionRoutes } from '#shared/orders/subscriptions/subscriptions.api.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { type Answer, senderOn } from '#test/contract/webhooks/sender.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import { aCustomer, aProduct, aSku, OFFER_ID, PRODUCT_ID } from '#test/fixtures/fixtures.ts';
import type { DynamoStore } from '#test/helpers/dynamo-store.ts';

const C = '/v1/customers/{customerTenantId}' as const;
const RESERVATION = 'RI:0001:AVAIL1';
const SUBSCRIPTION = '1c4606a1-4b53-4bb9-9f5e-0f6b0a7f3b11';

const ROUTES = [
  ...cartRoutes,
  ...orderRoutes,
  ...orderSearchRoutes,
  ...invoiceRoutes,
  ...customerRoutes,
  ...azureSubscriptionRoutes,
  ...catalogRoutes,
  ...hybridBenefitRoutes,
] as const;

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
  const paging = continuation(async () => Buffer.from('a secret'));
  return senderOn(store, ROUTES, { ...store, paging });
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
    'list orders of all customers': () => send({ route: 'GET /v1/orders' }),
    'find orders by a name': () => send({ route: 'GET /v1/orders', query: { search: 'Contoso' } }),
    'find an order by its number': () =>
      send({ route: 'GET /v1/orders', query: { search: made.order } }),
    'read an order': () =>
      send({ route: `GET ${C}/orders/{orderId}`, parameters: { orderId: made.order } }),
    'read its provisioning': () =>
      send({
        route: `GET ${C}/orders/{orderId}/provisioningstatus`,
        parameters: { orderId: made.order },
      }),
    'list invoices': () => send({ route: 'GET /v1/invoices' }),
    'list unbilled lines': () =>
      send({
        route: 'GET /v1/invoices/unbilled/lineitems',
        query: { currencyCode: 'USD' },
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
