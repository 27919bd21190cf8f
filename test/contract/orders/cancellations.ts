import { auditRoutes } from '#shared/audit/audit.api.ts';
import { countedRow, placeRow } from '#shared/downloads/link-items.ts';
import { cartRoutes } from '#shared/orders/cart/cart.api.ts';
import type { Order } from '#shared/orders/order.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import {
  refundRequestRoutes,
  reviewQueueRoutes,
} from '#shared/refund-requests/refund-requests.api.ts';
import { senderOn } from '#test/contract/webhooks/sender.ts';
import { MemoryAttachmentStorage } from '#test/fakes/memory-service-requests.ts';
import {
  aCustomer,
  aLink,
  anOrder,
  CUSTOMER_ID,
  NOW,
  PARTNER_ID,
} from '#test/fixtures/fixtures.ts';
import { REPORT } from '#test/fixtures/refund-requests.ts';
import type { DynamoStore } from '#test/helpers/dynamo-store.ts';
import { keys } from '#test/helpers/keys.ts';
import { putRows } from '#test/setup/many-rows.ts';

const C = '/v1/customers/{customerTenantId}' as const;
/** Each of a day's four partitions has more than a page. */
const AUDIT_RECORDS = 400;

/** An order that so many links are out for. */
async function sell(store: DynamoStore, links: number): Promise<Order> {
  const order = anOrder({ id: crypto.randomUUID() });
  await store.commit([store.orders.create(order)]);
  const made = Array.from({ length: links }, (_, index) => {
    const id = `${order.id}-${index}`;
    const subject = { ...aLink().subject, orderId: order.id, version: `v${index}` };
    return aLink({ id, tokenHash: id, subject });
  });
  const rows = made.flatMap((link) => [countedRow(link), placeRow(link)]);
  await putRows(store.table, rows.length, (index) => rows[index] ?? {});
  return order;
}

/** A day's records of the partner, as many as pages are taken from. */
export const fillAudit = (store: DynamoStore): Promise<void> =>
  putRows(store.table, AUDIT_RECORDS, (index) => {
    const record = {
      // As long as a real one, so that a page costs what it does elsewhere.
      id: `${String(index).padStart(8, '0')}-0000-7000-8000-000000000000`,
      partnerId: PARTNER_ID,
      customerId: CUSTOMER_ID,
      orderId: `order-${index}`,
      operationType: 'get_software_key',
      resourceType: 'software_key',
      resourceId: `order-${index}`,
      actor: { principalName: 'agent@partner.test', roles: ['admin_agent'] },
      at: NOW,
      correlationId: 'c',
      after: { versions: '2025', issued: 0 },
    } as const;
    return { ...keys.audit(PARTNER_ID, NOW, record.id, record.resourceId), ...stored(record) };
  });

/** The partner's customer, and the functions by which money goes back. */
export async function cancellations(store: DynamoStore) {
  await store.commit(store.customers.create(aCustomer()));
  const paging = continuation(async () => Buffer.from('a secret'));
  const attachmentStorage = new MemoryAttachmentStorage();
  return {
    store,
    send: senderOn(
      store,
      [...cartRoutes, ...orderRoutes, ...auditRoutes, ...refundRequestRoutes, ...reviewQueueRoutes],
      { ...store, attachmentStorage, paging },
    ),
  };
}

/** Each operation once, on what it needs. */
export function operations({ store, send }: Awaited<ReturnType<typeof cancellations>>) {
  const cancelWith = (links: number) => async () => {
    const { id: orderId } = await sell(store, links);
    const body = { status: 'cancelled' };
    return send({ route: `PATCH ${C}/orders/{orderId}`, parameters: { orderId }, body });
  };
  return {
    preview: async () => {
      const { id: orderId } = await sell(store, 0);
      return send({ route: `GET ${C}/orders/{orderId}/cancellation`, parameters: { orderId } });
    },
    'cancel, 1 link': cancelWith(1),
    'cancel, 10 links': cancelWith(10),
    'cancel, 500 links': cancelWith(500),
    'file a report': async () => {
      const { id: orderId } = await sell(store, 0);
      const { locale, ...report } = REPORT;
      const body = { ...report, orderId };
      return send({ route: 'POST /v1/servicerequests/{locale}', parameters: { locale }, body });
    },
    'a page of 40 audit records': () => send({ route: 'GET /v1/auditrecords' }),
  } as const;
}
