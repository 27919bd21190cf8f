import * as z from 'zod';
import type { OrderRepository } from '#shared/domain/ports.ts';
import { command, query } from '#shared/http/endpoint.ts';
import { type Continuation, list, pageQuery } from '#shared/http/paging.ts';
import {
  type Dependencies as CancelDependencies,
  cancelOrder,
  cancelOrderInput,
} from './cancel-order.ts';
import { cartEndpoints } from './cart-endpoints.ts';
import type { Dependencies as CheckoutDependencies } from './checkout.ts';
import {
  type Dependencies as CreateDependencies,
  createOrder,
  createOrderInput,
} from './create-order.ts';
import { findOrder } from './find-order.ts';
import { previewCancellation } from './preview-cancellation.ts';
import { previewWire } from './preview-wire.ts';
import { orderWire, provisioningWire } from './wire.ts';

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
    CheckoutDependencies & { readonly orders: OrderRepository },
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
      show: (order, _, input) => orderWire(order, { withPrice: input.include_price }),
    }),

    'POST /v1/customers/{customerTenantId}/orders': command({
      input: createOrderInput,
      operation: createOrder(dependencies),
      reply: (order) => ({
        statusCode: 201,
        body: orderWire(order, { withPrice: true }),
        headers: { Location: `/v1/customers/${order.customerId}/orders/${order.id}` },
      }),
    }),

    'GET /v1/customers/{customerTenantId}/orders/{orderId}': query({
      input: z.object({ orderId: z.string(), include_price: withPrices }),
      operation: findOrder(dependencies),
      reply: (order, input) => ({
        statusCode: 200,
        body: orderWire(order, { withPrice: input.include_price }),
      }),
    }),

    'GET /v1/customers/{customerTenantId}/orders/{orderId}/provisioningstatus': query({
      input: z.object({ orderId: z.string() }),
      operation: findOrder(dependencies),
      reply: (order) => ({ statusCode: 200, body: provisioningWire(order) }),
    }),

    'PATCH /v1/customers/{customerTenantId}/orders/{orderId}': command({
      input: cancelOrderInput,
      operation: cancelOrder(dependencies),
      reply: (order) => ({ statusCode: 200, body: orderWire(order) }),
    }),

    'GET /v1/customers/{customerTenantId}/orders/{orderId}/cancellation': query({
      input: z.object({ orderId: z.string() }),
      operation: previewCancellation(dependencies),
      reply: ({ order, capped }, _, { now }) => ({
        statusCode: 200,
        body: previewWire(order, now, capped),
      }),
    }),
  };
}
