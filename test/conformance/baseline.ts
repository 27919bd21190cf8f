import * as z from 'zod';
import { DEPLOYED_ROUTES, type RouteKey } from '#functions/routes.ts';
import { CHOICE } from '#test/api/helpers/partner.ts';
import { OPERATIONS } from './resources.ts';
import type { Sent } from './send.ts';
import type { Operation, Shape } from './shape.ts';
import { World } from './world.ts';

const C = '/v1/customers/{customerTenantId}';
const REGISTRATION = '/webhooks/v1/registration';
const registration = { webhookUrl: '{webhookUrl}', webhookEvents: ['test-created'] };
const items = (id: string) => ({
  lineItems: [{ [id]: '{catalogItemId}', quantity: 1, billingCycle: 'one_time' }],
});

/** Bodies that the service takes as they are. A route that is not here takes its example. */
const BODIES: Partial<Readonly<Record<RouteKey, unknown>>> = {
  'POST /v1/customers': {
    companyProfile: { companyName: 'Test', domain: '{newDomain}', country: 'US' },
  },
  'POST /v1/extensions/product/checkInventory': {
    targetItems: [{ productId: '{productId}', skuId: '{skuId}' }],
    inventoryContext: { customerId: '{customerTenantId}' },
  },
  'POST /v1/extensions/product/checkinventory': {
    targetItems: [{ productId: '{productId}', skuId: '{skuId}' }],
  },
  [`POST ${C}/carts`]: items('catalogItemId'),
  [`PUT ${C}/carts/{cartId}`]: items('catalogItemId'),
  [`POST ${C}/orders`]: items('offerId'),
  [`PATCH ${C}`]: { relationshipToPartner: 'none' },
  [`POST ${C}/qualifications`]: { qualification: 'Education' },
  [`PATCH ${C}/orders/{orderId}`]: { status: 'cancelled' },
  [`PATCH ${C}/subscriptions/{subscriptionId}`]: { friendlyName: 'Servers' },
  [`POST ${C}/entitlements/{entitlementId}/downloads`]: CHOICE,
  'POST /v1/servicerequests/{locale}': {
    ...{ title: 'Wrong edition', description: 'The customer needs Datacenter.' },
    ...{ severity: 'moderate', supportTopicId: '{supportTopicId}', orderId: '{orderId}' },
    ...{ customerTenantId: '{customerTenantId}', refundReason: 'Bought by mistake.' },
    requestedAmount: { amount: 100, currency: 'USD' },
    primaryContact: { lastName: 'Kim', email: 'kim@partner.test', phoneNumber: '+82 2 531 4500' },
  },
  'PATCH /v1/servicerequests/{serviceRequestId}': { newNote: { text: 'More soon.' } },
  'POST /v1/servicerequests/{serviceRequestId}/attachments': {
    ...{ fileName: 'invoice.pdf', contentType: 'application/pdf' },
  },
  'POST /v1/productkeys/validate': {
    ...{ productKey: 'BCDFG-HJKMN-PQRTV-WXY23-46789', version: '2025' },
  },
  [`POST ${REGISTRATION}`]: registration,
  [`PUT ${REGISTRATION}`]: registration,
};

/** Requests that are possible once, or a few times, for a partner: each has one of its own. */
const ALONE: Partial<Readonly<Record<RouteKey, (url: string) => Promise<World>>>> = {
  [`PATCH ${C}`]: World.empty,
  [`DELETE ${C}`]: World.empty,
  [`DELETE ${REGISTRATION}`]: World.registered,
  [`POST ${REGISTRATION}`]: World.empty,
  [`POST ${REGISTRATION}/secrets`]: World.registered,
  [`POST ${REGISTRATION}/validationEvents`]: World.registered,
};

export type Deployed = (typeof DEPLOYED_ROUTES)[number]['route'];

/**
 * Routes that a partner's portal calls: the operator's are for its own command, and `/d/` is for browsers. People and
 * programs of a partner are let in by its people in the web portal: Partner Center has no such address. Links and
 * deliveries by their ids are addresses of our own, too, and an event of a test is not there before it was sent.
 */
export const PARTNER_ROUTES: readonly Deployed[] = DEPLOYED_ROUTES.map(({ route }) => route).filter(
  ({ key }) =>
    !/^\w+ \/(?:v1\/operator|v1\/me\/partner|v1\/health|v1\/openapi\.json|d)(?:\/|$)/.test(key) &&
    !/\{(?:linkId|eventId|correlationId)\}/.test(key),
);

export interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
}

/** The input that a route reads, as JSON Schema. */
export const inputOf = ({ reads }: Deployed): JsonSchema =>
  reads ? (z.toJSONSchema(reads.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema) : {};

export const takesBody = ({ reads }: Deployed): boolean => reads?.bodyless === false;

const addressOf = (key: string): string => key.replaceAll(/\{\w+\}/g, '{}').toLowerCase();
const OPERATION_AT = new Map(OPERATIONS.map((operation) => [addressOf(operation.key), operation]));

export const operationOf = ({ key }: Deployed): Operation | undefined =>
  OPERATION_AT.get(addressOf(key));
export const requestOf = (route: Deployed): Shape | undefined => operationOf(route)?.request;

/** A partner and a request of it that the route takes. */
export interface Baseline {
  readonly world: World;
  readonly sent: Sent;
}

/** The request without its tolerances: each form is a change to it. */
export async function baselineOf(shared: World, route: Deployed): Promise<Baseline> {
  const [method = '', address = ''] = route.key.split(' ');
  const own = (await ALONE[route.key]?.(shared.partner.url)) ?? shared;
  const world = method === 'GET' || method === 'HEAD' ? own : own.fresh();
  const query = operationOf(route)?.query;
  // Partner Center's resource of the same name is another one: Azure subscriptions are registered here.
  const place = address
    .replace(/\{subscriptionId\}(?=\/registration)/, '{azureSubscriptionId}')
    .replace(
      /(?<=\/groups\/).*/,
      '{reservationOrderId}/lineitems/{lineItemNumber}/resource/{reservationId}',
    );
  const path = await world.fill(query === undefined ? place : `${place}?${query}`);
  const body = BODIES[route.key] ?? route.example;
  return {
    world,
    sent: { method, path, ...(takesBody(route) && { body: await world.fill(body) }) },
  };
}
