import { expect, it } from 'vitest';
import type { LedgerEntry } from '#shared/billing/ledger.ts';
import { cancelOrder, cancelOrderInput } from '#shared/orders/cancellation/cancel-order.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import { purchaseEntries } from '#shared/orders/ledger-entries.ts';
import type { Order } from '#shared/orders/order.ts';
import { addDays } from '#shared/platform/time.ts';
import { Killed, killedAt } from '#test/fakes/memory-store.ts';
import {
  aContext,
  aDownload,
  aKey,
  aLink,
  anOrder,
  aSku,
  CUSTOMER_ID,
  NOW,
  PARTNER_ID,
} from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';
import { scaled } from './scale.ts';

const ORDERS = scaled(300, 35);
const LATER = addDays(NOW, 9);
const idOf = (index: number): string => `order-${index}`;
const orderOf = (index: number): Order => anOrder({ id: idOf(index) }, [aSku(), aSku()]);

/** Orders of two lines; the first of each has a key and a link out. */
async function sell(store: DynamoStore): Promise<void> {
  await fillPool(
    store,
    'SOLD',
    '1',
    Array.from({ length: ORDERS }, (_, index) => `KEY-${index}`),
  );
  for (let index = 0; index < ORDERS; index += 1) {
    const order = orderOf(index);
    const available = await store.availableKeys.draw('SOLD', '1');
    if (!available) {
      throw new Error('The pool is empty.');
    }
    const subject = { ...aLink().subject, orderId: order.id };
    await store.commit([
      store.orders.create(order),
      ...purchaseEntries(order).map((entry) => store.ledger.append(entry)),
      store.availableKeys.take(available),
      ...(await store.productKeys.issue(
        aKey({ ...available, orderId: order.id }),
        available,
        LATER,
      )),
      ...store.links.create(aLink({ id: order.id, tokenHash: order.id, subject })),
    ]);
  }
}

/** As its function does, killed before or after one of its commits, or not at all. */
async function cancel(store: DynamoStore, index: number): Promise<string> {
  const kill = index % 7;
  const commit =
    kill === 0 ? store.commit : killedAt(store.commit, Math.ceil(kill / 2), kill % 2 === 0);
  const input = cancelOrderInput.parse({ orderId: idOf(index), status: 'cancelled' });
  const context = aContext({ now: LATER, requestId: `request-${index}` });
  try {
    const { changes } = await cancelOrder({ ...store, commit })(input, context);
    await commit(changes);
    return 'done';
  } catch (error) {
    expect(error).toBeInstanceOf(Killed);
    return 'killed';
  }
}

async function entriesOf(store: DynamoStore): Promise<readonly LedgerEntry[]> {
  const account = { partnerId: PARTNER_ID, month: '2026-03', currency: 'USD' };
  const entries: LedgerEntry[] = [];
  let after: string | undefined;
  do {
    const page = await store.ledgerReader.list(account, { size: 500, after });
    entries.push(...page.items.map(({ entry }) => entry));
    after = page.next;
  } while (after !== undefined);
  return entries;
}

it(`R16, R19: ${ORDERS} cancellations at once, most of them killed, leave nothing alive and books that add up`, async () => {
  const store = await dynamoStore();
  await sell(store);
  const all = Array.from({ length: ORDERS }, (_, index) => index);
  const clicks = all.map((index) => store.clicks.count(idOf(index), aDownload({ at: LATER })));
  const outcomes = await Promise.all(all.map((index) => cancel(store, index)));
  await Promise.all(clicks);
  expect(outcomes.filter((outcome) => outcome === 'killed').length).toBeGreaterThan(ORDERS / 2);

  const job = () =>
    finishCancellations(store)({ now: LATER, correlationId: 'job', hasTime: () => true });
  await Promise.all([job(), job()]);
  // The one kind that never began: it is asked for again, as a portal does that got no answer.
  for (const index of all.filter((each) => each % 7 === 1)) {
    const input = cancelOrderInput.parse({ orderId: idOf(index), status: 'cancelled' });
    const again = aContext({ now: LATER, requestId: `request-${index}` });
    await store.commit((await cancelOrder(store)(input, again)).changes);
  }

  const orders = await Promise.all(all.map((index) => store.orders.find(CUSTOMER_ID, idOf(index))));
  const states = orders.flatMap((order) => order?.lines.map(({ state }) => state));
  expect(new Set(states)).toEqual(new Set(['cancelled']));
  const keys = await Promise.all(
    all.map((index) => store.issuedKeys.list(CUSTOMER_ID, idOf(index))),
  );
  expect(new Set(keys.flat().map(({ state }) => state))).toEqual(new Set(['revoked']));
  const later = await Promise.all(
    all.map((index) => store.clicks.count(idOf(index), aDownload({ at: LATER }))),
  );
  expect(later.filter(({ counted }) => counted)).toEqual([]);

  const entries = await entriesOf(store);
  // A charge, a refund and a fee for each line, each once; what stays with us is what was used, and the fee.
  expect(new Set(entries.map(({ id }) => id)).size).toBe(ORDERS * 2 * 3);
  expect(entries).toHaveLength(ORDERS * 2 * 3);
  const [line] = orders[0]?.lines ?? [];
  const kept = (line?.settlement?.used.minorUnits ?? 0) + (line?.settlement?.fee.minorUnits ?? 0);
  const sum = entries.reduce((total, { amount }) => total + amount.minorUnits, 0);
  expect([line?.settlement?.used.minorUnits, sum]).toEqual([1_000, kept * ORDERS * 2]);
});
