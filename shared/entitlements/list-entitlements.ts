import * as z from 'zod';
import type { DownloadLink } from '#shared/downloads/link.ts';
import type { DownloadLinkStore } from '#shared/downloads/link-store.ts';
import type { LineState } from '#shared/orders/order.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import { hasNumber, soughtOrders } from '#shared/orders/search/sought-orders.ts';
import { stateAt } from '#shared/orders/subscriptions/term.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { searchForm } from '#shared/platform/text/search-form.ts';
import { type Entitlement, entitlementsOf } from './entitlement.ts';
import { findEntitlement } from './find-entitlement.ts';

export interface Dependencies {
  readonly orders: Pick<OrderStore, 'find' | 'newest'>;
  readonly links: Pick<DownloadLinkStore, 'list' | 'listBetween'>;
}

/** An item with the links of its line. They have no address: that is for admin agents, and each look at it is recorded (R8). */
export interface ListedEntitlement {
  readonly entitlement: Entitlement;
  readonly links: readonly DownloadLink[];
}

export interface EntitlementFilter {
  readonly entitlementType?: string | undefined;
  readonly state?: readonly LineState[] | undefined;
  /** Part of a name, of an id or of an order number. */
  readonly search?: string | undefined;
}

const textsOf = ({ title, productId, skuId, included }: Entitlement): readonly string[] => [
  ...[title, productId, skuId],
  ...included.map((each) => each.title),
];

/** Reads a search once, for all items that it is compared with. */
function finderOf(search: string | undefined, now: Date): (entitlement: Entitlement) => boolean {
  if (search === undefined) {
    return () => true;
  }
  const [sought, part] = [soughtOrders(search, now), searchForm(search)];
  return (entitlement) =>
    hasNumber({ ...entitlement.order, orderId: entitlement.order.id }, sought) ||
    textsOf(entitlement).some((text) => searchForm(text).includes(part));
}

function wantedBy(
  { entitlementType, state, search }: EntitlementFilter,
  now: Date,
): (entitlement: Entitlement) => boolean {
  const isFound = finderOf(search, now);
  return (entitlement) => {
    const { line } = entitlement;
    return (
      (entitlementType === undefined || line.entitlementType === entitlementType) &&
      (!state || state.includes(stateAt(line, now))) &&
      isFound(entitlement)
    );
  };
}

/** Orders that one query asks for. DynamoDB ends a page at 1 MB anyway. */
const ORDERS_AT_ONCE = 100;
/** A filter that finds little reads so many times for a page, then the next page continues. */
const MOST_READS = 20;

/** The position of an item: the page after it begins with its order, behind its line. */
const position = z
  .string()
  .regex(/^[^:]+:\d+$/)
  .transform((text) => {
    const [orderId = '', line = ''] = text.split(':');
    return { orderId, line: Number(line) };
  });
type Position = z.output<typeof position>;
const positionOf = ({ order, line }: Pick<Entitlement, 'order' | 'line'>): string =>
  `${order.id}:${line.lineItemNumber}`;
/** Behind all lines of an order. */
const BEHIND_ALL = 9_999;

async function readItems(
  orders: Pick<OrderStore, 'newest'>,
  customerId: string,
  wanted: (entitlement: Entitlement) => boolean,
  { size, after }: PageRequest,
): Promise<Page<Entitlement>> {
  const items: Entitlement[] = [];
  let start: Position | undefined = after === undefined ? undefined : position.parse(after);
  for (let reads = 0; reads < MOST_READS; reads += 1) {
    const from = start;
    const most = Math.min(size + 2, ORDERS_AT_ONCE);
    const found = await orders.newest(customerId, { most, from: from?.orderId });
    const fresh = found
      .flatMap(entitlementsOf)
      .filter(({ order, line }) => order.id !== from?.orderId || line.lineItemNumber > from.line);
    items.push(...fresh.filter(wanted));
    const last = items[size - 1];
    if (last && items.length > size) {
      return { items: items.slice(0, size), next: positionOf(last) };
    }
    const lastOrder = found.at(-1);
    if (!lastOrder || found.length < most) {
      return { items };
    }
    start = { orderId: lastOrder.id, line: BEHIND_ALL };
  }
  return { items, next: start && `${start.orderId}:${start.line}` };
}

/** Everything that was bought for the customer, newest first, cancelled items too (R5), with the state of its links. */
export const listEntitlements =
  ({ orders, links }: Dependencies) =>
  async (
    filter: EntitlementFilter,
    page: PageRequest,
    { customer, now }: Context,
  ): Promise<Page<ListedEntitlement>> => {
    const wanted = wantedBy(filter, now);
    const { items, next } = await readItems(orders, customer.id, wanted, page);
    const [newest, oldest] = [items[0], items.at(-1)];
    if (!newest || !oldest) {
      return { items: [], next };
    }
    const range = { first: oldest.order.id, last: newest.order.id };
    const byLine = Map.groupBy(
      await links.listBetween(customer.id, range),
      ({ subject }) => `${subject.orderId}:${subject.lineItemNumber}`,
    );
    return {
      items: items.map((entitlement) => ({
        entitlement,
        links: byLine.get(positionOf(entitlement)) ?? [],
      })),
      next,
    };
  };

/** One item, with the same facts as in the list. */
export const readEntitlement =
  (dependencies: Dependencies) =>
  async (input: { entitlementId: string }, context: Context): Promise<ListedEntitlement> => {
    const entitlement = await findEntitlement(dependencies)(input, context);
    const { order, line } = entitlement;
    const links = await dependencies.links.list({
      ...{ customerId: order.customerId, orderId: order.id, lineItemNumber: line.lineItemNumber },
    });
    return { entitlement, links };
  };
