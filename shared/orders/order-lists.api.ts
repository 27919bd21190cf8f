import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { READERS } from '#shared/platform/http/access.ts';
import { collection } from '#shared/platform/http/envelope.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import { because } from '#shared/platform/sentence.ts';
import { findOrder } from './find-order.ts';
import type { OrderStore } from './order-store.ts';
import { emptyList } from './subscriptions/subscriptions-schemas.ts';

const O = '/v1/customers/{customerTenantId}/orders/{orderId}';
const responses = { 200: { description: 'An empty collection.', body: emptyList } } as const;

export const listActivationLinksRoute = defineQuery(
  `GET ${O}/lineitems/{lineItemNumber}/activationlinks`,
  {
    ...{ id: 'listActivationLinks', access: READERS, responses },
    summary: "List a line's activation links: software has keys and downloads instead",
    input: z.object({ orderId: z.string(), lineItemNumber: z.coerce.number().int() }),
    errors: ['ORDER_NOT_FOUND'],
    handle:
      (dependencies: { readonly orders: Pick<OrderStore, 'find'> }) => async (input, context) => {
        const order = await findOrder(dependencies)(input, context);
        const { lineItemNumber } = input;
        if (!order.lines.some((line) => line.lineItemNumber === lineItemNumber)) {
          throw new DomainError(
            'ORDER_NOT_FOUND',
            because('ORDER_LINE_NOT_FOUND', { lineItemNumber }),
          );
        }
        return order;
      },
    respond: ({ customerId, id }, { lineItemNumber }) => ({
      statusCode: 200,
      body: collection<never>(
        [],
        `/customers/${customerId}/orders/${id}/lineitems/${lineItemNumber}/activationlinks`,
      ),
    }),
  },
);

export const listOrderAttachmentsRoute = defineQuery(`GET ${O}/attachments`, {
  ...{ id: 'listOrderAttachments', access: READERS, responses },
  summary: "List an order's attachments: orders here take none",
  input: z.object({ orderId: z.string() }),
  errors: ['ORDER_NOT_FOUND'],
  handle: findOrder,
  respond: ({ customerId, id }) => ({
    statusCode: 200,
    body: collection<never>([], `/customers/${customerId}/orders/${id}/attachments`),
  }),
});

export const emptyOrderRoutes = [listActivationLinksRoute, listOrderAttachmentsRoute] as const;
