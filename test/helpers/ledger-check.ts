import type { Context as LambdaContext } from 'aws-lambda';
import * as z from 'zod';
import type { RouteKey } from '#functions/routes.ts';
import { invoiceRoutes } from '#shared/billing/invoices.api.ts';
import type { Sku } from '#shared/catalog/catalog.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import { cartRoutes } from '#shared/orders/cart/cart.api.ts';
import type { Order } from '#shared/orders/order.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import type { Commit } from '#shared/platform/change.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { money } from '#shared/platform/money.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { aCustomer, aSku, NOW, OFFER_ID, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { guardsOf } from '#test/helpers/routes.ts';
import type { Store } from './stores.ts';

/** One customer pays in dollars, one in won: amounts with cents and without. */
export const CUSTOMERS = [
  'aaaaaaaa-0000-4000-8000-000000000001',
  'aaaaaaaa-0000-4000-8000-000000000002',
];

const priced = (country: string, minorUnits: number, currency: string): Sku =>
  aSku({
    country,
    availabilities: [
      {
        id: 'AVAIL1',
        segment: 'commercial',
        terms: [{ duration: 'P1Y', description: '', price: money(minorUnits, currency) }],
      },
    ],
  });

const invoices = z.object({
  items: z.array(z.object({ id: z.string(), totalCharges: z.number(), lineItemCount: z.int() })),
});
const lines = z.object({ items: z.array(z.object({ totalForCustomer: z.number() })) });

export interface Request {
  readonly route: RouteKey;
  readonly customer?: string;
  readonly parameters?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: object;
  readonly requestId: string;
  readonly now: Date;
}

/** Two customers of one partner, and the service as it is deployed, whose commits may be cut off. */
export async function books(open: () => Promise<Store>) {
  const store = await open();
  for (const [index, id] of CUSTOMERS.entries()) {
    const country = index === 0 ? 'US' : 'KR';
    await store.commit(store.customers.create(aCustomer({ id, country, domain: `${index}.com` })));
  }
  const skus = [priced('US', 35_333, 'USD'), priced('KR', 490_001, 'KRW')];
  await publishCatalog(store, 'c1', { skus });
  const paging = continuation(async () => Buffer.from('secret'));

  async function send(
    { route, customer, parameters = {}, query = {}, body, requestId, now }: Request,
    commit: Commit = store.commit,
  ) {
    const { callerLimits: _, ...guards } = { callerLimits: undefined, ...store, commit };
    const handler = serveRoutes(
      guardsOf(guards),
      [...cartRoutes, ...orderRoutes, ...invoiceRoutes],
      { ...store, commit, paging },
    );
    const event = anEvent({
      routeKey: route,
      method: route.split(' ')[0] ?? '',
      parameters: { ...(customer && { customerTenantId: customer }), ...parameters },
      query,
      headers: { 'ms-requestid': requestId },
      claims: { tid: PARTNER_ID, roles: '[admin_agent]' },
      now,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { statusCode, body: text = '{}' } = await handler(event, {} as LambdaContext);
    return { status: statusCode, json: JSON.parse(text) as unknown };
  }

  async function allOrders(): Promise<readonly Order[]> {
    const pages = await Promise.all(CUSTOMERS.map((id) => store.orders.list(id, { size: 500 })));
    return pages.flatMap(({ items }) => items);
  }

  /** What the invoices say, and what their lines add up to, by their ids. */
  async function invoiced(now: Date) {
    const get = (route: RouteKey, parameters = {}, query = {}) =>
      send({ route, parameters, query, requestId: crypto.randomUUID(), now });
    const sumOf = (items: readonly { readonly totalForCustomer: number }[]) =>
      Math.round(items.reduce((total, line) => total + line.totalForCustomer, 0) * 100) / 100;
    const listed = invoices.parse((await get('GET /v1/invoices')).json).items;
    const billed = await Promise.all(
      listed.map(async ({ id, totalCharges, lineItemCount }) => {
        const route = 'GET /v1/invoices/{invoiceId}/lineitems';
        const { items } = lines.parse((await get(route, { invoiceId: id })).json);
        return { id, totalCharges, sum: sumOf(items), lineItemCount, lines: items.length };
      }),
    );
    const unbilled = await Promise.all(
      ['current', 'previous'].map(async (period) => {
        const route = 'GET /v1/invoices/unbilled/lineitems';
        const { items } = lines.parse((await get(route, {}, { period, size: '500' })).json);
        const sum = sumOf(items);
        return {
          ...{ id: period, totalCharges: sum, sum },
          ...{ lineItemCount: items.length, lines: items.length },
        };
      }),
    );
    return [...billed, ...unbilled];
  }

  const runJob = (now: Date, commit: Commit = store.commit) =>
    finishCancellations({ ...store, commit })({
      now,
      correlationId: 'job',
      hasTime: () => true,
    });

  return { store, send, allOrders, invoiced, runJob };
}
export type Books = Awaited<ReturnType<typeof books>>;

export const BOOKS_OPEN = NOW;
export const orderBody = (quantities: readonly number[]) => ({
  lineItems: quantities.map((quantity) => ({ offerId: OFFER_ID, quantity })),
});
