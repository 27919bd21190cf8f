import type * as z from 'zod';
import type { LedgerReader } from '#shared/billing/ledger-reader.ts';
import type { Customer } from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import { MOST_SEARCHED, partnerAsked } from '#shared/customers/list-customers.ts';
import { isNamed } from '#shared/customers/search-customers.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { guidInput } from '#shared/platform/http/guid-input.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import type { Order } from '../order.ts';
import type { OrderStore } from '../order-store.ts';
import {
  behindInstant,
  behindNow,
  MOST_ENTRIES_OF_AN_ORDER,
  type Purchase,
  readPurchases,
} from './read-purchases.ts';
import { hasNumber, type SoughtOrders, soughtOrders, soughtText } from './sought-orders.ts';

export const searchOrdersInput = {
  ...pageQuery,
  partnerId: guidInput.optional(),
  /** A part of the order number or of the alternateId, or of the customer's name or domain. */
  search: soughtText.optional(),
};
type Input = Pick<z.output<z.ZodObject<typeof searchOrdersInput>>, 'partnerId' | 'search'>;

export interface Dependencies {
  readonly customers: Pick<CustomerStore, 'find' | 'byId'>;
  readonly orders: Pick<OrderStore, 'findAll'>;
  readonly ledgerReader: Pick<LedgerReader, 'currencies' | 'newest'>;
}

export interface FoundOrder {
  readonly order: Order;
  readonly customer: Customer;
}

/** Entries of each currency that a search reads at a time, and how many times for a page; then the next page continues. */
const ENTRIES_AT_ONCE = 500;
const MOST_READS = 24;

type IsWanted = (purchase: Purchase) => boolean;

/** Finds what the purchases of a search have. Customers are read only where a name may be meant. */
async function wantedBy(
  { customers }: Dependencies,
  partnerId: string,
  sought: SoughtOrders | undefined,
): Promise<IsWanted> {
  if (!sought) {
    return () => true;
  }
  if (sought.period) {
    return (purchase) => hasNumber(purchase, sought);
  }
  const own = await customers.byId(partnerId, { most: MOST_SEARCHED });
  const named = new Set(own.filter((each) => isNamed(each, sought.text)).map(({ id }) => id));
  return (purchase) => named.has(purchase.customerId) || hasNumber(purchase, sought);
}

/** Reads the account backwards until a page is full, the account or the sought time ends, or it has read enough. */
async function readWanted(
  { ledgerReader }: Dependencies,
  partnerId: string,
  { before, until, isWanted }: { before: string; until: string; isWanted: IsWanted },
  { size, most }: { size: number; most: number },
): Promise<Page<Purchase>> {
  const found: Purchase[] = [];
  let next: string | undefined = before;
  for (let reads = 0; reads < MOST_READS && next !== undefined; reads += 1) {
    const batch = await readPurchases(ledgerReader, { partnerId, before: next, most });
    found.push(...batch.purchases.filter(isWanted));
    if (found.length > size) {
      return { items: found.slice(0, size), next: found[size - 1]?.position };
    }
    next = batch.next === undefined || batch.next < until ? undefined : batch.next;
  }
  return { items: found, next };
}

/** The orders of purchases with their customers. A former customer's are left out, as on the routes below it (R22). */
async function withCustomers(
  { customers, orders }: Dependencies,
  partnerId: string,
  purchases: readonly Purchase[],
): Promise<readonly FoundOrder[]> {
  const ids = [...new Set(purchases.map(({ customerId }) => customerId))];
  const known = new Map(
    await Promise.all(ids.map(async (id) => [id, await customers.find(id)] as const)),
  );
  const found = new Map((await orders.findAll(purchases)).map((order) => [order.id, order]));
  return purchases.flatMap(({ customerId, orderId }) => {
    const customer = known.get(customerId);
    const order = found.get(orderId);
    const isOwn = customer?.partnerId === partnerId && order?.partnerId === partnerId;
    return isOwn && customer.relationshipEndedAt === undefined ? [{ order, customer }] : [];
  });
}

/** Lists the orders of all of a partner's customers, newest first, or those that a search finds (R22). */
export const searchOrders =
  (dependencies: Dependencies) =>
  async (
    input: Input,
    { size, after }: PageRequest,
    { caller, now }: Context,
  ): Promise<Page<FoundOrder>> => {
    const partnerId = partnerAsked(caller, input);
    const sought = input.search === undefined ? undefined : soughtOrders(input.search, now);
    const range = {
      before: after ?? (sought?.period ? behindInstant(sought.period.to) : behindNow(now)),
      until: sought?.period?.from.toISOString() ?? '',
      isWanted: await wantedBy(dependencies, partnerId, sought),
    };
    const most = sought ? ENTRIES_AT_ONCE : size + MOST_ENTRIES_OF_AN_ORDER + 1;
    const { items, next } = await readWanted(dependencies, partnerId, range, { size, most });
    return { items: await withCustomers(dependencies, partnerId, items), next };
  };

/** The address of the list with its filters: the next pages keep them, and their tokens are signed for it. */
export function ordersPath(
  { partnerId, search, include_price }: Input & { readonly include_price: boolean },
  { caller }: Context,
): string {
  const query = new URLSearchParams({
    ...(caller.partnerId === undefined && partnerId !== undefined && { partnerId }),
    ...(search !== undefined && { search }),
    ...(include_price && { include_price: 'true' }),
  });
  return query.size === 0 ? '/orders' : `/orders?${query}`;
}
