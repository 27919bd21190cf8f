import type { Access, Route } from '#shared/platform/http/access.ts';
import { OPERATOR_ROUTES } from './operator-routes.ts';

const READ = ['admin_agent', 'sales_agent', 'helpdesk_agent', 'operator'] as const;
/** Every role files problem reports and reads them; what a role may change in one is the report's own rule. */
const REPORT = READ;
/** Who buys also sees what is owed. */
const BUY = ['admin_agent', 'sales_agent'] as const;
/** R8, R13: keys, downloads and cancellations are an admin agent's. */
const ADMIN = ['admin_agent'] as const;

/**
 * Every route of the service: the API is deployed from this table, each function serves its own part of it, and tests
 * walk it.
 */
export const ROUTES = {
  'GET /v1/health': { folder: 'service', access: 'public' },
  'GET /v1/openapi.json': { folder: 'service', access: 'public' },
  $default: { folder: 'service', access: 'public' },

  'POST /v1/extensions/product/checkInventory': { folder: 'catalog', access: READ },
  'POST /v1/extensions/product/checkinventory': { folder: 'catalog', access: READ },
  'GET /v1/products': { folder: 'catalog', access: READ },
  'GET /v1/products/{productId}': { folder: 'catalog', access: READ },
  'GET /v1/products/{productId}/skus': { folder: 'catalog', access: READ },
  'GET /v1/products/{productId}/skus/{skuId}': { folder: 'catalog', access: READ },
  'GET /v1/products/{productId}/skus/{skuId}/availabilities': { folder: 'catalog', access: READ },
  'GET /v1/products/{productId}/skus/{skuId}/availabilities/{availabilityId}': {
    folder: 'catalog',
    access: READ,
  },
  'GET /v1/customers/{customerTenantId}/products': { folder: 'catalog', access: READ },
  'GET /v1/customers/{customerTenantId}/products/{productId}': { folder: 'catalog', access: READ },
  'GET /v1/customers/{customerTenantId}/products/{productId}/skus': {
    folder: 'catalog',
    access: READ,
  },
  'GET /v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}': {
    folder: 'catalog',
    access: READ,
  },
  'GET /v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}/availabilities': {
    folder: 'catalog',
    access: READ,
  },
  'GET /v1/customers/{customerTenantId}/products/{productId}/skus/{skuId}/availabilities/{availabilityId}':
    { folder: 'catalog', access: READ },

  'GET /v1/customers': { folder: 'customers', access: READ },
  'POST /v1/customers': { folder: 'customers', access: BUY },
  'GET /v1/customers/{customerTenantId}': { folder: 'customers', access: READ },
  'HEAD /v1/domains/{domain}': { folder: 'customers', access: READ },
  'GET /v1/countryvalidationrules/{iso2}': { folder: 'customers', access: READ },

  'POST /v1/customers/{customerTenantId}/carts': { folder: 'orders', access: BUY },
  'GET /v1/customers/{customerTenantId}/carts/{cartId}': { folder: 'orders', access: BUY },
  'PUT /v1/customers/{customerTenantId}/carts/{cartId}': { folder: 'orders', access: BUY },
  'POST /v1/customers/{customerTenantId}/carts/{cartId}/checkout': {
    folder: 'orders',
    access: BUY,
  },

  'GET /v1/customers/{customerTenantId}/orders': { folder: 'orders', access: READ },
  'POST /v1/customers/{customerTenantId}/orders': { folder: 'orders', access: BUY },
  'GET /v1/customers/{customerTenantId}/orders/{orderId}': { folder: 'orders', access: READ },
  'GET /v1/customers/{customerTenantId}/orders/{orderId}/provisioningstatus': {
    folder: 'orders',
    access: READ,
  },
  'PATCH /v1/customers/{customerTenantId}/orders/{orderId}': { folder: 'orders', access: ADMIN },
  'GET /v1/customers/{customerTenantId}/orders/{orderId}/cancellation': {
    folder: 'orders',
    access: ADMIN,
  },

  'POST /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/registrations': {
    folder: 'subscriptions',
    access: BUY,
  },
  'GET /v1/customers/{customerTenantId}/subscriptions/{subscriptionId}/registrationstatus': {
    folder: 'subscriptions',
    access: READ,
  },

  'GET /v1/customers/{customerTenantId}/hybridbenefit': {
    folder: 'hybrid-benefit',
    access: READ,
  },

  'GET /v1/customers/{customerTenantId}/entitlements': { folder: 'entitlements', access: READ },
  'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}': {
    folder: 'entitlements',
    access: READ,
  },
  'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/options': {
    folder: 'entitlements',
    access: READ,
  },
  'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads': {
    folder: 'entitlements',
    access: ADMIN,
  },
  'POST /v1/customers/{customerTenantId}/entitlements/{entitlementId}/downloads': {
    folder: 'entitlements',
    access: ADMIN,
  },
  'GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/keys': {
    folder: 'entitlements',
    access: ADMIN,
  },

  'GET /v1/invoices': { folder: 'invoices', access: BUY },
  'GET /v1/invoices/{invoiceId}': { folder: 'invoices', access: BUY },
  'GET /v1/invoices/{invoiceId}/lineitems': { folder: 'invoices', access: BUY },

  'GET /v1/servicerequests/supporttopics': { folder: 'service-requests', access: REPORT },
  'POST /v1/servicerequests/{locale}': { folder: 'service-requests', access: REPORT },
  'GET /v1/servicerequests': { folder: 'service-requests', access: REPORT },
  'GET /v1/servicerequests/{serviceRequestId}': { folder: 'service-requests', access: REPORT },
  'PATCH /v1/servicerequests/{serviceRequestId}': { folder: 'service-requests', access: REPORT },
  'GET /v1/servicerequests/{serviceRequestId}/attachments': {
    folder: 'service-requests',
    access: REPORT,
  },
  'POST /v1/servicerequests/{serviceRequestId}/attachments': {
    folder: 'service-requests',
    access: REPORT,
  },
  'GET /v1/servicerequests/{serviceRequestId}/attachments/{attachmentId}': {
    folder: 'service-requests',
    access: REPORT,
  },
  'GET /v1/customers/{customerTenantId}/servicerequests': {
    folder: 'service-requests',
    access: REPORT,
  },

  'GET /v1/auditrecords': { folder: 'audit-records', access: ADMIN },
  'GET /webhooks/v1/registration': { folder: 'webhooks', access: ADMIN },
  'POST /webhooks/v1/registration': { folder: 'webhooks', access: ADMIN },
  'PUT /webhooks/v1/registration': { folder: 'webhooks', access: ADMIN },
  'GET /webhooks/v1/registration/events': { folder: 'webhooks', access: ADMIN },
  'POST /webhooks/v1/registration/secrets': { folder: 'webhooks', access: ADMIN },
  'POST /webhooks/v1/registration/validationEvents': { folder: 'webhooks', access: ADMIN },
  'GET /webhooks/v1/registration/validationEvents/{correlationId}': {
    folder: 'webhooks',
    access: ADMIN,
  },

  ...OPERATOR_ROUTES,

  'POST /v1/productkeys/validate': { folder: 'validate-key', access: 'public' },

  'GET /d/{token}': { folder: 'open-link', access: 'public' },
  'HEAD /d/{token}': { folder: 'open-link', access: 'public' },
  'POST /d/{token}': { folder: 'open-link', access: 'public' },
} as const satisfies Record<string, Route>;

export type RouteKey = keyof typeof ROUTES;

/** The folders that serve routes, and the routes that each of them serves. */
export type RouteFolder = (typeof ROUTES)[RouteKey]['folder'];
export type RoutesOf<Folder extends RouteFolder> = {
  [Key in RouteKey]: (typeof ROUTES)[Key]['folder'] extends Folder ? Key : never;
}[RouteKey];

export const accessTo = (route: RouteKey): Access => ROUTES[route].access;

export const isRouteKey = (key: string): key is RouteKey => Object.hasOwn(ROUTES, key);
