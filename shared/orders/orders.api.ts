import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { ADMINS, BUYERS, READERS, seesAmounts } from '#shared/platform/http/access.ts';
import { AGENT_ROLES } from '#shared/platform/http/caller.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import {
  type Dependencies as CancelDependencies,
  cancelOrder,
  cancelOrderInput,
} from './cancellation/cancel-order.ts';
import { previewCancellation } from './cancellation/preview-cancellation.ts';
import { previewResponse } from './cancellation/preview-response.ts';
import type { Dependencies as CheckoutDependencies } from './cart/checkout.ts';
import {
  type Dependencies as CreateDependencies,
  createOrder,
  createOrderInput,
} from './create-order.ts';
import { findOrder } from './find-order.ts';
import { orderResponse, provisioningResponse } from './order-response.ts';
import { cancellationPreview, order, orders, provisioningStatus } from './order-schemas.ts';
import type { OrderStore } from './order-store.ts';

/** Prices, where the reader asks for them. */
export const withPrices = z
  .enum(['true', 'false'], rule('RULE_TRUE_FALSE'))
  .default('false')
  .transform((text) => text === 'true');

/** Partner Center's billing cycles ("BillingCycleType"). */
const billingType = z
  .string()
  .transform((text) => text.toLowerCase().replaceAll('_', ''))
  .pipe(
    z.enum(
      ['onetime', 'monthly', 'annual', 'biennial', 'triennial', 'none', 'unknown'],
      rule('RULE_BILLING_CYCLE'),
    ),
  )
  .optional();

export const listOrdersRoute = defineList('GET /v1/customers/{customerTenantId}/orders', {
  id: 'listOrders',
  isWhole: true,
  summary: "List a customer's orders",
  access: READERS,
  input: z.object({ ...pageQuery, include_price: withPrices, billingType }),
  responses: { 200: { description: 'A page of orders.', body: orders } },
  handle:
    ({
      orders,
    }: CreateDependencies &
      CancelDependencies &
      CheckoutDependencies & { readonly orders: OrderStore }) =>
    async (input, page, { customer }) =>
      input.billingType === undefined || input.billingType === 'onetime'
        ? orders.list(customer.id, page)
        : { items: [] },
  self: (input, { customer }) => {
    const query = new URLSearchParams({
      ...(input.include_price && { include_price: 'true' }),
      ...(input.billingType && { billingType: input.billingType }),
    });
    return `/customers/${customer.id}/orders${query.size > 0 ? `?${query}` : ''}`;
  },
  show: (order, { caller }, { include_price }) => {
    const withAmounts = seesAmounts(caller);
    return orderResponse(order, { withAmounts, withPrice: include_price && withAmounts });
  },
});

export const createOrderRoute = defineCommand('POST /v1/customers/{customerTenantId}/orders', {
  id: 'createOrder',
  summary: 'Buy at once, without a cart',
  access: BUYERS,
  description: 'Creates the order, its charge and its audit record together.',
  example: { lineItems: [{ offerId: 'DG7GMGF0DVT7:0001:DZH318Z00001', quantity: 1 }] },
  input: createOrderInput,
  responses: {
    201: {
      description: 'The order, with prices.',
      body: order,
      headers: { Location: 'Its address.' },
    },
  },
  errors: [
    'ADD_ON_REFUSED',
    'AGREEMENT_NOT_ACCEPTED',
    'AMOUNT_TOO_LARGE',
    'AZURE_SUBSCRIPTION_INVALID',
    'AZURE_SUBSCRIPTION_NOT_REGISTERED',
    'CATALOG_NOT_LOADED',
    'CURRENCY_MISMATCH',
    'INVALID_OFFER',
    'INVALID_QUANTITY',
    'INVENTORY_NOT_AVAILABLE',
    'NOT_SOLD_IN_COUNTRY',
    'PARTNER_ON_RECORD_REFUSED',
    'PROMOTION_NOT_FOUND',
    'SUBSCRIPTION_NOT_RENEWABLE',
  ],
  handle: createOrder,
  respond: (order) => ({
    statusCode: 201,
    body: orderResponse(order, { withPrice: true }),
    headers: { Location: `/v1/customers/${order.customerId}/orders/${order.id}` },
  }),
});

export const readOrderRoute = defineQuery('GET /v1/customers/{customerTenantId}/orders/{orderId}', {
  id: 'readOrder',
  summary: 'Read an order',
  access: READERS,
  input: z.object({ orderId: z.string(), include_price: withPrices }),
  responses: { 200: { description: 'The order.', body: order } },
  errors: ['ORDER_NOT_FOUND'],
  handle: findOrder,
  respond: (order, { include_price }, { caller }) => {
    const withAmounts = seesAmounts(caller);
    const withPrice = include_price && withAmounts;
    return { statusCode: 200, body: orderResponse(order, { withAmounts, withPrice }) };
  },
});

export const readProvisioningStatusRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/orders/{orderId}/provisioningstatus',
  {
    id: 'readProvisioningStatus',
    summary: "Read the provisioning status of an order's lines",
    access: READERS,
    input: z.object({ orderId: z.string() }),
    responses: { 200: { description: 'All lines.', body: provisioningStatus } },
    errors: ['ORDER_NOT_FOUND'],
    handle: findOrder,
    respond: (order) => ({ statusCode: 200, body: provisioningResponse(order) }),
  },
);

export const cancelOrderRoute = defineCommand(
  'PATCH /v1/customers/{customerTenantId}/orders/{orderId}',
  {
    id: 'cancelOrder',
    summary: 'Cancel an order, or lines of it',
    access: ADMINS,
    description:
      'Revokes product keys and links at once. A line is cancelled whole: offerId and quantity, if sent, must match the order. Send the etag of the order or of the preview as If-Match to confirm exactly what was shown.',
    ifMatch: true,
    example: { status: 'cancelled' },
    input: cancelOrderInput,
    responses: { 200: { description: 'The order as it is now.', body: order } },
    errors: [
      'CANCELLATION_WINDOW_PASSED',
      'ETAG_STALE',
      'INVALID_QUANTITY',
      'ORDER_NOT_CANCELLABLE',
      'ORDER_NOT_FOUND',
      'PENDING_ADJUSTMENT',
      'REFUND_CAP_REACHED',
    ],
    handle: cancelOrder,
    respond: (order) => ({ statusCode: 200, body: orderResponse(order) }),
  },
);

export const previewCancellationRoute = defineQuery(
  'GET /v1/customers/{customerTenantId}/orders/{orderId}/cancellation',
  {
    id: 'previewCancellation',
    summary: 'Preview the fee and the refund of a cancellation',
    description: 'For helpdesk agents without amounts. Only admin agents cancel.',
    access: AGENT_ROLES,
    input: z.object({ orderId: z.string() }),
    responses: { 200: { description: 'Each line.', body: cancellationPreview } },
    errors: ['ORDER_NOT_FOUND'],
    handle: previewCancellation,
    respond: ({ order, capped }, _, { caller, now, language }) => ({
      statusCode: 200,
      body: previewResponse(order, now, capped, { withAmounts: seesAmounts(caller), language }),
    }),
  },
);

export const orderRoutes = [
  listOrdersRoute,
  createOrderRoute,
  readOrderRoute,
  readProvisioningStatusRoute,
  cancelOrderRoute,
  previewCancellationRoute,
] as const;
