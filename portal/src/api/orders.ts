import type { components } from '@countersign/client/api';
import { allItems } from '@countersign/client/pages';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';
import { pagesQuery } from './pages-query.ts';

export type Settlement = components['schemas']['Settlement'];
export type CancellationLine = components['schemas']['CancellationPreviewLine'];

const orderPath = (customerTenantId: string, orderId: string) => ({ customerTenantId, orderId });

export const cancellationQuery = (customerId: string, orderId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'orders', orderId, 'cancellation'],
    staleTime: 0,
    queryFn: () =>
      bodyOf(
        api.GET('/v1/customers/{customerTenantId}/orders/{orderId}/cancellation', {
          params: { path: orderPath(customerId, orderId) },
        }),
      ),
  });

export interface Cancellation {
  readonly customerId: string;
  readonly orderId: string;
  readonly lineItemNumber: number;
  /** The etag of the preview: what is cancelled is what was shown. */
  readonly etag: string;
  readonly requestId: string;
}

/** Cancels a line of an order. A repetition by the same request id cancels nothing twice (R23). */
export const cancelLine = ({
  customerId,
  orderId,
  lineItemNumber,
  etag,
  requestId,
}: Cancellation) =>
  bodyOf(
    api.PATCH('/v1/customers/{customerTenantId}/orders/{orderId}', {
      params: {
        path: orderPath(customerId, orderId),
        header: { 'MS-RequestId': requestId, 'If-Match': etag },
      },
      body: { status: 'cancelled', lineItems: [{ lineItemNumber }] },
    }),
  );

/** A purchase as a person picks it: a line of an order that is not cancelled. */
export interface Purchase {
  readonly orderId: string;
  readonly lineItemNumber: number;
  readonly subscriptionId: string;
  readonly name: string;
  readonly boughtAt: string;
  readonly currency: string;
  /** Undefined for whom the API shows no prices. */
  readonly paid: number | undefined;
}

const ORDER_PAGE_SIZE = 500;

async function readOrders(customerTenantId: string) {
  const all = await allItems<components['schemas']['Order']>(({ query, header }) =>
    bodyOf(
      api.GET('/v1/customers/{customerTenantId}/orders', {
        params: {
          path: { customerTenantId },
          query: { size: ORDER_PAGE_SIZE, include_price: 'true', ...query },
          header,
        },
      }),
    ),
  );
  return all.toSorted((a, b) => b.creationDate.localeCompare(a.creationDate));
}

/** All orders of a customer with their prices, newest first. */
export const ordersQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customers', customerId, 'orders'],
    queryFn: () => readOrders(customerId),
  });

export type Order = Awaited<ReturnType<typeof readOrders>>[number];

export type FoundOrder = components['schemas']['FoundOrder'];

/** The service searches orders for so many letters. */
const FEWEST_LETTERS = 2;
const FOUND_SIZE = 10;

export const isSearchable = (search: string): boolean => search.length >= FEWEST_LETTERS;

/** Orders of all customers by a part of their number, or of their customer's name or domain, newest first. */
export const foundOrdersQuery = (search: string) => ({
  ...pagesQuery(['orders', 'found', search], ({ query, header }) =>
    bodyOf(
      api.GET('/v1/orders', {
        params: { query: { size: FOUND_SIZE, search, ...query }, header },
      }),
    ),
  ),
  enabled: isSearchable(search),
  placeholderData: keepPreviousData,
});

export const purchasesOf = (orders: readonly Order[]): readonly Purchase[] =>
  orders.flatMap(({ id, creationDate, currencyCode, lineItems }) =>
    lineItems
      .filter(({ quantity }) => quantity > 0)
      .map(({ lineItemNumber, subscriptionId, friendlyName, pricing }) => ({
        ...{ orderId: id, lineItemNumber, subscriptionId },
        name: friendlyName,
        boughtAt: creationDate,
        currency: currencyCode,
        paid: pricing?.extendedPrice,
      })),
  );

/** The amounts of a preview; undefined for a line that gives nothing back. */
export function settlementOf(line: CancellationLine): Settlement | undefined {
  const { currencyCode, paid, used, fee, refund } = line;
  return currencyCode === undefined ||
    paid === undefined ||
    used === undefined ||
    fee === undefined ||
    refund === undefined
    ? undefined
    : { currencyCode, paid, used, fee, refund };
}
