import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import type { LineLocation, Order } from '../order.ts';
import type { OrderStore } from '../order-store.ts';
import type { Subscription } from './renewal.ts';

/** Orders that one read of a search takes. */
const PAGE = 100;

/** `{orderId}:{lineItemNumber}`, the form of subscription ids before they were GUIDs; nothing for anything else. */
export function parseLineLocation(id: string): LineLocation | undefined {
  const [, orderId, number] = /^([^:]+):(\d{1,4})$/.exec(id) ?? [];
  return orderId === undefined ? undefined : { orderId, lineItemNumber: Number(number) };
}

/** Finds the subscription with an id, in either form, among orders. */
export function subscriptionIn(orders: Iterable<Order>, id: string): Subscription | undefined {
  const location = parseLineLocation(id);
  const wanted = location
    ? formatSubscriptionId(location.orderId, location.lineItemNumber)
    : id.toLowerCase();
  for (const order of orders) {
    const line = order.lines.find(
      ({ lineItemNumber }) => formatSubscriptionId(order.id, lineItemNumber) === wanted,
    );
    if (line) {
      return { order, line };
    }
  }
  return undefined;
}

/**
 * Finds a customer's subscription. An id names no order, because it is a hash: the customer's orders are searched, a page
 * at a time. The former form of the id is read at once.
 */
export async function findSubscription(
  { orders }: { readonly orders: Pick<OrderStore, 'find' | 'list'> },
  customerId: string,
  id: string,
): Promise<Subscription | undefined> {
  const location = parseLineLocation(id);
  if (location) {
    const order = await orders.find(customerId, location.orderId);
    return order && subscriptionIn([order], id);
  }
  let after: string | undefined;
  do {
    const page = await orders.list(customerId, { size: PAGE, after });
    const found = subscriptionIn(page.items, id);
    if (found) {
      return found;
    }
    after = page.next;
  } while (after !== undefined);
  return undefined;
}
