import type { FolderContract } from '#shared/platform/http/route-contract.ts';
import { cartContract } from './cart/cart.contract.ts';
import { cancellationPreview, order, orders, provisioningStatus } from './order-schemas.ts';

const ORDERS = '/v1/customers/{customerTenantId}/orders';

export const contract = {
  ...cartContract,
  [`GET ${ORDERS}` as const]: {
    operationId: 'listOrders',
    summary: "List a customer's orders",
    replies: { 200: { description: 'A page of orders.', body: orders } },
  },
  [`POST ${ORDERS}` as const]: {
    operationId: 'createOrder',
    summary: 'Buy at once, without a cart',
    description: 'The order, its charge and its audit record come into being together.',
    example: { lineItems: [{ offerId: 'DG7GMGF0DVT7:0001:DZH318Z00001', quantity: 1 }] },
    replies: {
      201: {
        description: 'The order, with prices.',
        body: order,
        headers: { Location: 'Its address.' },
      },
    },
    refusals: [
      'AMOUNT_TOO_LARGE',
      'AZURE_SUBSCRIPTION_INVALID',
      'AZURE_SUBSCRIPTION_NOT_REGISTERED',
      'CATALOG_NOT_LOADED',
      'CURRENCY_MISMATCH',
      'INVALID_OFFER',
      'INVALID_QUANTITY',
      'INVENTORY_NOT_AVAILABLE',
      'NOT_SOLD_IN_COUNTRY',
    ],
  },
  [`GET ${ORDERS}/{orderId}` as const]: {
    operationId: 'readOrder',
    summary: 'Read an order',
    replies: { 200: { description: 'The order.', body: order } },
    refusals: ['ORDER_NOT_FOUND'],
  },
  [`GET ${ORDERS}/{orderId}/provisioningstatus` as const]: {
    operationId: 'readProvisioningStatus',
    summary: 'Whether the lines of an order are there to be used',
    replies: { 200: { description: 'All lines.', body: provisioningStatus } },
    refusals: ['ORDER_NOT_FOUND'],
  },
  [`PATCH ${ORDERS}/{orderId}` as const]: {
    operationId: 'cancelOrder',
    summary: 'Cancel an order, or lines of it',
    description:
      'Keys and links die with it, at once. A line is cancelled whole: what its offerId and quantity say, if they are sent, must be as in the order. With the etag of the order or of the preview as If-Match, what is confirmed is what was shown.',
    ifMatch: true,
    example: { status: 'cancelled' },
    replies: { 200: { description: 'The order as it is now.', body: order } },
    refusals: [
      'CANCELLATION_WINDOW_PASSED',
      'ETAG_STALE',
      'INVALID_QUANTITY',
      'ORDER_NOT_CANCELLABLE',
      'ORDER_NOT_FOUND',
      'PENDING_ADJUSTMENT',
      'REFUND_CAP_REACHED',
    ],
  },
  [`GET ${ORDERS}/{orderId}/cancellation` as const]: {
    operationId: 'previewCancellation',
    summary: 'What cancelling would cost and pay back now',
    replies: { 200: { description: 'Each line.', body: cancellationPreview } },
    refusals: ['ORDER_NOT_FOUND'],
  },
} as const satisfies FolderContract<'orders'>;
