import * as z from 'zod';
import { command, query } from '#shared/platform/http/endpoint.ts';
import { type Continuation, list, pageQuery } from '#shared/platform/http/paging.ts';
import {
  type Dependencies as CancelDependencies,
  cancelOrder,
  cancelOrderInput,
} from './cancellation/cancel-order.ts';
import { previewCancellation } from './cancellation/preview-cancellation.ts';
import { previewResponse } from './cancellation/preview-response.ts';
import { cartEndpoints } from './cart/cart.endpoints.ts';
import type { Dependencies as CheckoutDependencies } from './cart/checkout.ts';
import {
  type Dependencies as CreateDependencies,
  createOrder,
  createOrderInput,
} from './create-order.ts';
import { findOrder } from './find-order.ts';
import { orderResponse, provisioningResponse } from './order-response.ts';
import type { OrderStore } from './order-store.ts';

const withPrices = z
  .enum(['true', 'false'], 'must be true or false')
  .default('false')
  .transform((text) => text === 'true');

/** Partner Center's billing cycles ("BillingCycleType"). */
const billingType = z
  .string()
  .transform((text) => text.toLowerCase().replaceAll('_', ''))
  .pipe(
    z.enum(
      ['onetime', 'monthly', 'annual', 'triennial', 'none', 'unknown'],
      'must be onetime, monthly, annual, triennial, none or unknown',
    ),
  )
  .optional();

/** The routes of orders, each bound to its operation. */
export function orderEndpoints(
  dependencies: CreateDependencies &
    CancelDependencies &
    CheckoutDependencies & { readonly orders: OrderStore },
  tokens: Continuation,
) {
  const { orders } = dependencies;
  return {
    ...cartEndpoints(dependencies),
    'GET /v1/customers/{customerTenantId}/orders': list(tokens, {
      input: z.object({ ...pageQuery, include_price: withPrices, billingType }),
      // Everything that is sold is prepaid, so every order is billed once.
      operation: async (input, page, { customer }) =>
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
      show: (order, _, input) => orderResponse(order, { withPrice: input.include_price }),
    }),

    'POST /v1/customers/{customerTenantId}/orders': command({
      input: createOrderInput,
      operation: createOrder(dependencies),
      reply: (order) => ({
        statusCode: 201,
        body: orderResponse(order, { withPrice: true }),
        headers: { Location: `/v1/customers/${order.customerId}/orders/${order.id}` },
      }),
    }),

    'GET /v1/customers/{customerTenantId}/orders/{orderId}': query({
      input: z.object({ orderId: z.string(), include_price: withPrices }),
      operation: findOrder(dependencies),
      reply: (order, input) => ({
        statusCode: 200,
        body: orderResponse(order, { withPrice: input.include_price }),
      }),
    }),

    'GET /v1/customers/{customerTenantId}/orders/{orderId}/provisioningstatus': query({
      input: z.object({ orderId: z.string() }),
      operation: findOrder(dependencies),
      reply: (order) => ({ statusCode: 200, body: provisioningResponse(order) }),
    }),

    'PATCH /v1/customers/{customerTenantId}/orders/{orderId}': command({
      input: cancelOrderInput,
      operation: cancelOrder(dependencies),
      reply: (order) => ({ statusCode: 200, body: orderResponse(order) }),
    }),

    'GET /v1/customers/{customerTenantId}/orders/{orderId}/cancellation': query({
      input: z.object({ orderId: z.string() }),
      operation: previewCancellation(dependencies),
      reply: ({ order, capped }, _, { now }) => ({
        statusCode: 200,
        body: previewResponse(order, now, capped),
      }),
    }),
  };
}
