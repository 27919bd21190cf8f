import fc from 'fast-check';
import { expect, vi } from 'vitest';
import * as z from 'zod';
import { monthOf } from '#shared/billing/invoice.ts';
import type { LedgerEntry } from '#shared/billing/ledger.ts';
import type { Order } from '#shared/orders/order.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { addDays } from '#shared/platform/time.ts';
import { killedAt } from '#test/fakes/memory-store.ts';
import { PARTNER_ID } from '#test/fixtures/fixtures.ts';
import {
  BOOKS_OPEN,
  type Books,
  books,
  CUSTOMERS,
  orderBody,
  type Request,
} from './ledger-check.ts';

const C = '/v1/customers/{customerTenantId}' as const;
const DAYS_OF_A_YEAR = 366;

/** What somebody does next; `slot` chooses a customer, or one of the orders. */
const step = fc.record({
  does: fc.constantFrom('buy', 'buy', 'cancel', 'cancel', 'checkout', 'again', 'job', 'wait'),
  slot: fc.nat(7),
  quantities: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
  line: fc.option(fc.nat(2)),
  days: fc.nat(20),
  /** The commit before or after which the process is killed, if it comes to that. */
  kill: fc.option(fc.record({ nth: fc.integer({ min: 1, max: 3 }), afterwards: fc.boolean() }), {
    freq: 2,
  }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
type Wanted = Omit<Request, 'now'>;

const cartAnswer = z.looseObject({ id: z.string() });

/** The request of a step, with an id of its own. */
async function requestOf({ send, allOrders }: Books, each: Step, now: Date): Promise<Wanted> {
  const customer = CUSTOMERS[each.slot % CUSTOMERS.length] ?? '';
  const requestId = crypto.randomUUID();
  if (each.does === 'buy') {
    return { requestId, route: `POST ${C}/orders`, customer, body: orderBody(each.quantities) };
  }
  if (each.does === 'checkout') {
    const lineItems = orderBody(each.quantities).lineItems.map(({ offerId, quantity }) => ({
      catalogItemId: offerId,
      quantity,
    }));
    const cart = { route: `POST ${C}/carts`, customer, body: { lineItems } } as const;
    const made = await send({ ...cart, requestId: crypto.randomUUID(), now });
    const parameters = { cartId: cartAnswer.parse(made.json).id };
    return { requestId, route: `POST ${C}/carts/{cartId}/checkout`, customer, parameters };
  }
  const orders = await allOrders();
  const order = orders[each.slot % Math.max(1, orders.length)];
  return {
    requestId,
    route: `PATCH ${C}/orders/{orderId}`,
    customer: order?.customerId ?? customer,
    parameters: { orderId: order?.id ?? 'none' },
    body: {
      status: 'cancelled',
      ...(each.line !== null && { lineItems: [{ lineItemNumber: each.line }] }),
    },
  };
}

/** Does it, and tells what came of it. */
async function take(shop: Books, each: Step, now: Date, last: Wanted | undefined) {
  const { nth = Number.POSITIVE_INFINITY, afterwards = false } = each.kill ?? {};
  const commit = killedAt(shop.store.commit, nth, afterwards);
  if (each.does === 'wait') {
    return { outcome: 'wait', request: last };
  }
  if (each.does === 'job') {
    await shop.runJob(now, commit).catch(() => undefined);
    return { outcome: 'job', request: last };
  }
  const again = each.does === 'again' ? last : undefined;
  const request = again ?? (await requestOf(shop, each, now));
  const { status } = await shop.send({ ...request, now }, commit);
  return { outcome: `${again ? 'again' : request.route.split(' ')[0]} ${status}`, request };
}

const ofLine = (entries: readonly LedgerEntry[], order: Order, lineItemNumber: number) => {
  const own = entries.filter(
    (entry) => entry.orderId === order.id && entry.lineItemNumber === lineItemNumber,
  );
  const sum = (type?: string) =>
    own
      .filter(({ chargeType }) => type === undefined || chargeType === type)
      .reduce((total, { amount }) => total + amount.minorUnits, 0);
  return { count: own.length, purchase: sum('purchase'), refund: sum('refund'), all: sum() };
};

/** The months from the opening of the books up to an instant. */
function monthsTo(end: Date): ReadonlySet<string> {
  const months = new Set<string>();
  for (let at = BOOKS_OPEN; monthOf(at) <= monthOf(end); at = addDays(at, 27)) {
    months.add(monthOf(at));
  }
  return months;
}

/** The books say what the orders say, and nothing else, in the months until an instant. */
async function check(
  { store, allOrders, invoiced }: Books,
  now: Date,
  until: Date = now,
): Promise<void> {
  const orders = await allOrders();
  const entries: LedgerEntry[] = [];
  for (const month of monthsTo(until)) {
    for (const currency of await store.ledgerReader.currencies(PARTNER_ID, month)) {
      const page = await store.ledgerReader.list(
        { partnerId: PARTNER_ID, month, currency },
        { size: 1_000 },
      );
      entries.push(...page.items.map(({ entry }) => entry));
    }
  }
  for (const order of orders) {
    for (const { lineItemNumber, paid, state, settlement } of order.lines) {
      const account = ofLine(entries, order, lineItemNumber);
      expect(account.purchase).toBe(paid.minorUnits);
      const back = state === 'cancelled' ? (settlement?.refund.minorUnits ?? Number.NaN) : 0;
      expect(account.all).toBe(paid.minorUnits - back);
      expect(account.all).toBeGreaterThanOrEqual(0);
      expect(-account.refund).toBeLessThanOrEqual(paid.minorUnits);
    }
  }
  // No entry without its order, and none twice.
  const known = new Set(orders.map(({ id }) => id));
  expect(entries.filter(({ orderId }) => !known.has(orderId))).toEqual([]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);

  const invoices = await invoiced(now);
  for (const { totalCharges, sum, lineItemCount, lines } of invoices) {
    expect([totalCharges, lineItemCount]).toEqual([sum, lines]);
  }
  expect(invoices.reduce((total, { lines }) => total + lines, 0)).toBe(entries.length);
}

const steps = (maxLength: number) => fc.array(step, { minLength: maxLength / 2, maxLength });

const OUTCOMES = ['POST 201', 'POST 500', 'PATCH 200', 'PATCH 400', 'again 201', 'job'];

/** Lets so much happen to books of so many shops, and checks them after each step. Answers what has not come about. */
export async function addUp(
  open: Parameters<typeof books>[0],
  { numRuns, length }: { readonly numRuns: number; readonly length: number },
): Promise<readonly string[]> {
  for (const level of ['info', 'warn', 'error'] as const) {
    vi.spyOn(logger, level).mockImplementation(() => undefined);
  }
  const happened = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps(length), async (all) => {
      const shop = await books(open);
      let now = BOOKS_OPEN;
      let last: Wanted | undefined;
      for (const each of all) {
        now = addDays(new Date(now.getTime() + 1_000), each.does === 'wait' ? each.days : 0);
        const { outcome, request } = await take(shop, each, now, last);
        last = request;
        happened.add(outcome);
        await check(shop, now);
      }
      // Nothing stands in a month that has not come.
      await check(shop, now, addDays(now, DAYS_OF_A_YEAR));
    }),
    { numRuns },
  );
  return OUTCOMES.filter((outcome) => !happened.has(outcome));
}
