import { BUYERS } from '#shared/platform/http/access.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import { cart, checkoutResult } from '../order-schemas.ts';
import { cartResponse, checkoutResponse } from './cart-response.ts';
import { checkout } from './checkout.ts';
import {
  cartIdInput,
  createCart,
  createCartInput,
  readCart,
  updateCart,
  updateCartInput,
} from './save-cart.ts';

const OFFERS = ['AMOUNT_TOO_LARGE', 'CATALOG_NOT_LOADED'] as const;
const LINES = [
  'ADD_ON_REFUSED',
  'CURRENCY_MISMATCH',
  'PARTNER_ON_RECORD_REFUSED',
  'PROMOTION_NOT_FOUND',
  'SUBSCRIPTION_NOT_RENEWABLE',
] as const;

const example = {
  lineItems: [{ id: 0, catalogItemId: 'DG7GMGF0DVT7:0001:DZH318Z00001', quantity: 2 }],
};

export const createCartRoute = defineCommand('POST /v1/customers/{customerTenantId}/carts', {
  id: 'createCart',
  summary: 'Make a cart',
  access: BUYERS,
  description: 'It lives 7 days. Lines that are wrong are kept and say what is wrong with them.',
  example,
  input: createCartInput,
  responses: {
    201: { description: 'The cart.', body: cart, headers: { Location: 'Its address.' } },
  },
  errors: [...OFFERS, ...LINES, 'TOO_MANY_CARTS'],
  handle: createCart,
  respond: (shown, _, { language }) => ({
    statusCode: 201,
    body: cartResponse(shown, language),
    headers: { Location: `/v1/customers/${shown.cart.customerId}/carts/${shown.cart.id}` },
  }),
});

export const readCartRoute = defineQuery('GET /v1/customers/{customerTenantId}/carts/{cartId}', {
  id: 'readCart',
  summary: 'Read a cart at the prices of today',
  access: BUYERS,
  input: cartIdInput,
  responses: { 200: { description: 'The cart.', body: cart } },
  errors: [...OFFERS, 'CART_NOT_FOUND'],
  handle: readCart,
  respond: (shown, _, { language }) => ({ statusCode: 200, body: cartResponse(shown, language) }),
});

export const updateCartRoute = defineCommand(
  'PUT /v1/customers/{customerTenantId}/carts/{cartId}',
  {
    id: 'updateCart',
    summary: 'Give a cart other lines, and agree to the prices of today',
    access: BUYERS,
    ifMatch: true,
    example,
    input: updateCartInput,
    responses: { 200: { description: 'The cart.', body: cart } },
    errors: [...OFFERS, ...LINES, 'CART_NOT_FOUND', 'CART_ORDERED', 'ETAG_STALE'],
    handle: updateCart,
    respond: (shown, _, { language }) => ({ statusCode: 200, body: cartResponse(shown, language) }),
  },
);

export const checkoutCartRoute = defineCommand(
  'POST /v1/customers/{customerTenantId}/carts/{cartId}/checkout',
  {
    id: 'checkoutCart',
    summary: 'Buy what is in a cart',
    access: BUYERS,
    description:
      'One order for each group of lines. A cart that was checked out is answered with its orders.',
    input: cartIdInput,
    responses: { 201: { description: 'The orders.', body: checkoutResult } },
    errors: [
      ...OFFERS,
      'AGREEMENT_NOT_ACCEPTED',
      'CART_LINES_WRONG',
      'CART_NOT_FOUND',
      'PRICE_CHANGED',
    ],
    takesBody: false,
    handle: checkout,
    respond: (result, _, { language }) => ({
      statusCode: 201,
      body: checkoutResponse(result, language),
    }),
  },
);

export const cartRoutes = [
  createCartRoute,
  readCartRoute,
  updateCartRoute,
  checkoutCartRoute,
] as const;
