import { cart, checkoutResult } from '../order-schemas.ts';

const CARTS = '/v1/customers/{customerTenantId}/carts';

const OFFERS = ['AMOUNT_TOO_LARGE', 'CATALOG_NOT_LOADED'] as const;
const example = {
  lineItems: [{ id: 0, catalogItemId: 'DG7GMGF0DVT7:0001:DZH318Z00001', quantity: 2 }],
};

export const cartContract = {
  [`POST ${CARTS}` as const]: {
    operationId: 'createCart',
    summary: 'Make a cart',
    description: 'It lives 7 days. Lines that are wrong are kept and say what is wrong with them.',
    example,
    replies: {
      201: { description: 'The cart.', body: cart, headers: { Location: 'Its address.' } },
    },
    refusals: OFFERS,
  },
  [`GET ${CARTS}/{cartId}` as const]: {
    operationId: 'readCart',
    summary: 'Read a cart at the prices of today',
    replies: { 200: { description: 'The cart.', body: cart } },
    refusals: [...OFFERS, 'CART_NOT_FOUND'],
  },
  [`PUT ${CARTS}/{cartId}` as const]: {
    operationId: 'updateCart',
    summary: 'Give a cart other lines, and agree to the prices of today',
    ifMatch: true,
    example,
    replies: { 200: { description: 'The cart.', body: cart } },
    refusals: [...OFFERS, 'CART_NOT_FOUND', 'CART_ORDERED', 'ETAG_STALE'],
  },
  [`POST ${CARTS}/{cartId}/checkout` as const]: {
    operationId: 'checkoutCart',
    summary: 'Buy what is in a cart',
    description:
      'One order for each group of lines. A cart that was checked out is answered with its orders.',
    replies: { 201: { description: 'The orders.', body: checkoutResult } },
    refusals: [...OFFERS, 'CART_LINES_WRONG', 'CART_NOT_FOUND', 'PRICE_CHANGED'],
  },
} as const;
