import { describe, expect, it } from 'vitest';
import {
  completeCancellation,
  startCancellation,
} from '#shared/orders/cancellation/cancellation.ts';
import { saved } from '#shared/orders/order.ts';
import { expireSubscriptions } from '#shared/orders/subscriptions/expire-subscriptions.job.ts';
import { addDays } from '#shared/platform/time.ts';
import { killedAt } from '#test/fakes/memory-store.ts';
import { anOrder, aSku, CUSTOMER_ID, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { dynamoStore, STORES, type Store } from '#test/helpers/stores.ts';

const END = anOrder().lines[0]?.termEndsAt ?? NOW;
const run = (store: Store, now: Date, commit = store.commit) =>
  expireSubscriptions({ ...store, commit })({ now, correlationId: 'job', hasTime: () => true });
const told = { skipped: 0, more: false };

async function bought(open: () => Promise<Store>, ...ids: readonly string[]) {
  const store = await open();
  for (const id of ids) {
    await store.commit([store.orders.create(anOrder({ id }, [aSku(), aSku()]))]);
  }
  return store;
}
const stateOf = async (store: Store, id: string) =>
  (await store.orders.find(CUSTOMER_ID, id))?.lines.map(({ state }) => state);

describe.each(STORES)('subscriptions that end %s', (_, open) => {
  it('R21: are told of 30, 7 and 1 days before, and marked at their end, each once', async () => {
    const store = await bought(open, 'a');
    expect(await run(store, plusMilliseconds(addDays(END, -30), -1))).toEqual({
      ...{ expired: 0, noticed: 0 },
      ...told,
    });
    for (const days of [30, 7, 1]) {
      const now = addDays(END, -days);
      expect(await run(store, now)).toEqual({ expired: 0, noticed: 2, ...told });
      expect(await run(store, now)).toEqual({ expired: 0, noticed: 0, ...told });
    }
    expect(await stateOf(store, 'a')).toEqual(['active', 'active']);
    expect(await run(store, END)).toEqual({ expired: 2, noticed: 0, ...told });
    expect(await run(store, addDays(END, 1))).toEqual({ expired: 0, noticed: 0, ...told });
    expect(await stateOf(store, 'a')).toEqual(['expired', 'expired']);
  });

  it('R21, R24: are told once by two runs at once, and by one that was killed', async () => {
    const store = await bought(open, 'a', 'b', 'c');
    const killed = await run(store, END, killedAt(store.commit, 2, true));
    expect(killed).toMatchObject({ expired: 2, failedItems: 2 });
    const runs = await Promise.all([run(store, END), run(store, END)]);
    expect(runs.reduce((sum, { expired }) => sum + expired, 0)).toBe(2);
    expect(await run(store, END)).toEqual({ expired: 0, noticed: 0, ...told });
    for (const id of ['a', 'b', 'c']) {
      expect(await stateOf(store, id)).toEqual(['expired', 'expired']);
    }
  });

  it('R21: wait for a cancellation of theirs, and the lines that were cancelled are not told of', async () => {
    const store = await bought(open, 'a');
    const order = anOrder({ id: 'a' }, [aSku(), aSku()]);
    const cancelling = startCancellation(order, [0], 'request', NOW);
    await store.commit([store.orders.save(cancelling)]);
    expect(await run(store, END)).toEqual({ expired: 0, noticed: 0, ...told });
    await store.commit([store.orders.save(completeCancellation(saved(cancelling)))]);
    expect(await run(store, END)).toEqual({ expired: 1, noticed: 0, ...told });
    expect(await stateOf(store, 'a')).toEqual(['cancelled', 'expired']);
  });
});

it('R21: the job reads what is due, whatever else there is', async () => {
  const costAmong = async (others: number) => {
    const store = await dynamoStore({ weighsTransactions: true });
    const far = anOrder({ createdAt: addDays(NOW, 200) });
    const lines = far.lines.map((line) => ({ ...line, termEndsAt: addDays(END, 200) }));
    const theirs = Array.from({ length: others }, (_, index) => `other-${index}`);
    await store.commit([
      ...theirs.map((id) => store.orders.create({ ...far, id, lines })),
      store.orders.create(anOrder({ id: 'a' })),
    ]);
    store.sent.length = 0;
    await run(store, END);
    return store.sent.map(({ command, units }) => [command, units]);
  };
  expect(await costAmong(60)).toEqual(await costAmong(5));
});
