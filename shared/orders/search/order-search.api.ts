import * as z from 'zod';
import { READERS, seesAmounts } from '#shared/platform/http/access.ts';
import { defineList } from '#shared/platform/http/route.ts';
import { orderResponse } from '../order-response.ts';
import { foundOrders } from '../order-schemas.ts';
import { withPrices } from '../orders.api.ts';
import { ordersPath, searchOrders, searchOrdersInput } from './search-orders.ts';

export const searchOrdersRoute = defineList('GET /v1/orders', {
  id: 'searchOrders',
  countsAll: false,
  readsOnce: true,
  summary: 'Find orders of all customers, newest first',
  access: READERS,
  description:
    'search is a part of the order number, of the alternateId, or of the name or domain of the customer, in 2 to 100 characters. The first 8 letters of a number, or more, find the orders that begin so. Without search all orders are listed. A search reads back through 12,000 charges for a page: the page may then have fewer orders, or none, and a link to the next one. Orders of former customers are left out. An operator names the partner.',
  input: z.object({ ...searchOrdersInput, include_price: withPrices }),
  responses: { 200: { description: 'A page of orders.', body: foundOrders } },
  handle: searchOrders,
  self: ordersPath,
  show: ({ order, customer }, { caller }, { include_price }) => {
    const withAmounts = seesAmounts(caller);
    const { id, companyName, domain } = customer;
    return {
      ...orderResponse(order, { withAmounts, withPrice: include_price && withAmounts }),
      customer: { id, companyName, domain },
    };
  },
});

export const orderSearchRoutes = [searchOrdersRoute] as const;
