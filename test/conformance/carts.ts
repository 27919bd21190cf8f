import { billingCycle, C, linked, resource } from './common.ts';
import { order } from './orders.ts';
import type { Operation, Resource } from './shape.ts';
import {
  any,
  boolean,
  date,
  integer,
  listOf,
  map,
  nested,
  number,
  oneOf,
  shape,
  text,
} from './shape.ts';

const error = shape('CartError', { errorCode: any, errorDescription: text });
const settings = {
  ...{ friendlyName: text, currencyCode: text, billingCycle, termDuration: text },
  ...{ promotionId: text, participants: any, provisioningContext: map, orderGroup: text },
  ...{ addonItems: listOf(any), renewsTo: nested(shape('RenewsTo', { termDuration: text })) },
  ...{ customTermEndDate: date, attestationAccepted: boolean },
};
const cartLine = shape(
  'CartLineItem',
  {
    ...{ id: integer, catalogItemId: text, quantity: integer, currencyCode: text },
    ...{ orderGroup: text, billingCycle },
  },
  { ...settings, error: nested(error), pricing: any, listPrice: number },
);
const cart = linked('Cart', {
  ...{ id: text, creationTimestamp: date, lastModifiedTimestamp: date, expirationTimestamp: date },
  ...{ lastModifiedUser: text, lineItems: listOf(nested(cartLine)) },
  status: oneOf('Active', 'Ordered'),
});
const request = shape('Cart', {
  lineItems: listOf(
    nested(
      shape(
        'CartLineItem',
        { catalogItemId: text, quantity: integer },
        {
          ...{ ...settings, id: integer, error: any },
        },
      ),
    ),
  ),
});
const orderError = shape('OrderError', { orderGroupId: text, code: integer, description: text });
const checkout = resource(
  'CartCheckoutResult',
  { orders: listOf(nested(order)) },
  {
    orderErrors: listOf(nested(orderError)),
  },
);
const body = {
  lineItems: [
    { id: 0, catalogItemId: '{catalogItemId}', quantity: 1, billingCycle: 'one_time' },
    { id: 0, catalogItemId: '{otherCatalogItemId}', quantity: 2, billingCycle: 'one_time' },
  ],
};
const update: Operation = {
  ...{ key: `PUT ${C}/carts/{cartId}`, source: 'update-a-cart', summary: 'Update a cart' },
  body: { lineItems: [{ id: 0, catalogItemId: '{catalogItemId}', quantity: 3 }] },
  ...{ request, status: 200, answer: nested(cart) },
};

export const carts: Resource = {
  name: 'Carts',
  operations: [
    {
      ...{ key: `POST ${C}/carts`, source: 'create-a-cart', summary: 'Create a cart', body },
      ...{ request, status: 201, answer: nested(cart) },
    },
    {
      ...{ key: `GET ${C}/carts/{cartId}`, source: 'update-a-cart', summary: 'Get a cart' },
      ...{ status: 200, answer: nested(cart) },
    },
    update,
    {
      ...{ key: `POST ${C}/carts/{cartId}/checkout`, source: 'checkout-a-cart' },
      ...{ summary: 'Check out a cart', status: 201, answer: nested(checkout) },
    },
  ],
};
