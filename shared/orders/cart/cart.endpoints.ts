import { command, query } from '#shared/platform/http/endpoint.ts';
import { cartResponse, checkoutResponse } from './cart-response.ts';
import { checkout, type Dependencies } from './checkout.ts';
import {
  cartIdInput,
  createCart,
  createCartInput,
  readCart,
  updateCart,
  updateCartInput,
} from './save-cart.ts';

const CARTS = '/v1/customers/{customerTenantId}/carts' as const;

/** The routes of carts, each bound to its operation. */
export const cartEndpoints = (dependencies: Dependencies) => ({
  [`POST ${CARTS}` as const]: command({
    input: createCartInput,
    operation: createCart(dependencies),
    reply: (shown) => ({
      statusCode: 201,
      body: cartResponse(shown),
      headers: { Location: `/v1/customers/${shown.cart.customerId}/carts/${shown.cart.id}` },
    }),
  }),
  [`GET ${CARTS}/{cartId}` as const]: query({
    input: cartIdInput,
    operation: readCart(dependencies),
    reply: (shown) => ({ statusCode: 200, body: cartResponse(shown) }),
  }),
  [`PUT ${CARTS}/{cartId}` as const]: command({
    input: updateCartInput,
    operation: updateCart(dependencies),
    reply: (shown) => ({ statusCode: 200, body: cartResponse(shown) }),
  }),
  [`POST ${CARTS}/{cartId}/checkout` as const]: command({
    bodyless: true,
    input: cartIdInput,
    operation: checkout(dependencies),
    reply: (result) => ({ statusCode: 201, body: checkoutResponse(result) }),
  }),
});
