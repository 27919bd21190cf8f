import { describe, expect, it } from 'vitest';
import { finishCancellations } from '#functions/finish-cancellations/finish-cancellations.ts';
import { cancelOrder, cancelOrderInput } from '#functions/orders/cancel-order.ts';
import { orderEtag, previewEtag } from '#functions/orders/wire.ts';
import type { Context } from '#shared/http/context.ts';
import { Killed, killedAt, type MemoryStore } from '#test/fakes/memory-store.ts';
import { aContext, anOrder, aSku, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { boughtStore, giveOut } from '#test/fixtures/stories.ts';

const DAY = 24 * 60 * 60 * 1000;
const twoLines = anOrder({}, [aSku(), aSku()]);
const input = (lineItems?: readonly { lineItemNumber: number }[]) =>
  cancelOrderInput.parse({ orderId: twoLines.id, status: 'cancelled', lineItems });

/** An order of two lines, each with two keys and three links given out. */
async function soldStore(): Promise<MemoryStore> {
  const store = await boughtStore(twoLines);
  for (const line of [0, 1]) {
    await giveOut(store, twoLines, { line });
    await giveOut(store, twoLines, { line, language: 'ko-kr' });
    await giveOut(store, twoLines, { line, version: '2022' });
  }
  return store;
}

/** As the edge does: the operation, and then its changes in one commit. */
async function cancel(store: MemoryStore, context: Context = aContext(), what = input()) {
  const { result, changes } = await cancelOrder(store)(what, context);
  await store.commit(changes);
  return result;
}

const aliveIn = (store: MemoryStore, line?: number) => [
  ...store.productKeys
    .all()
    .filter((key) => key.state === 'active' && (line ?? key.lineItemNumber) === key.lineItemNumber),
  ...store.links
    .all()
    .filter(
      ({ status, subject }) =>
        status !== 'revoked' && (line ?? subject.lineItemNumber) === subject.lineItemNumber,
    ),
];

const runJob = (store: MemoryStore) =>
  finishCancellations(store)({ now: NOW, correlationId: 'job', hasTime: () => true });

const booked = (store: MemoryStore) =>
  store.ledger.entries.filter(({ chargeType }) => chargeType === 'refund');

describe('cancelOrder', () => {
  it('R16: revokes every key and link before it says that it is done', async () => {
    const store = await soldStore();
    expect(aliveIn(store)).toHaveLength(10);
    const { changes } = await cancelOrder(store)(input(), aContext());
    expect(aliveIn(store)).toEqual([]);
    expect(store.orders.all()[0]?.lines.map(({ state }) => state)).toEqual([
      'cancelling',
      'cancelling',
    ]);

    await store.commit(changes);
    expect(store.orders.all()[0]?.lines.map(({ state }) => state)).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });

  it('R16: leaves the other lines of the order alone', async () => {
    const store = await soldStore();
    await cancel(store, aContext(), input([{ lineItemNumber: 1 }]));
    expect(aliveIn(store, 1)).toEqual([]);
    expect(aliveIn(store, 0)).toHaveLength(5);
  });

  it('R19: pays back what the preview said, once for each line', async () => {
    const store = await soldStore();
    const order = await cancel(store);
    expect(booked(store).map(({ lineItemNumber }) => lineItemNumber)).toEqual([0, 1]);
    const [refund, fee] = store.ledger.entries;
    const settlement = order.lines[0]?.settlement;
    expect((refund?.amount.minorUnits ?? 0) + (fee?.amount.minorUnits ?? 0)).toBe(
      -(settlement?.refund.minorUnits ?? 0),
    );
  });

  it('R24: records the start, each revocation and the end', async () => {
    const store = await soldStore();
    store.audit.records.length = 0;
    await cancel(store);
    const counts = Object.groupBy(store.audit.records, ({ operationType }) => operationType);
    expect(counts.update_order).toHaveLength(2);
    expect(counts.revoke_software_key).toHaveLength(4);
    expect(counts.revoke_software_download_link).toHaveLength(6);
  });

  it('R23: the same request again is answered with the order, and changes nothing', async () => {
    const store = await soldStore();
    const first = await cancel(store);
    const entries = store.ledger.entries.length;
    expect(await cancel(store)).toEqual(first);
    expect(store.ledger.entries).toHaveLength(entries);
  });

  it('refuses to cancel again what is cancelled, for another request', async () => {
    const store = await soldStore();
    await cancel(store);
    await expect(cancel(store, aContext({ requestId: 'another' }))).rejects.toMatchObject({
      code: 'ORDER_NOT_CANCELLABLE',
    });
  });

  it('refuses another cancellation while one runs', async () => {
    const store = await soldStore();
    await cancelOrder(store)(input(), aContext());
    await expect(cancel(store, aContext({ requestId: 'another' }))).rejects.toMatchObject({
      code: 'PENDING_ADJUSTMENT',
    });
  });

  it('refuses a line that the order does not have', async () => {
    const store = await soldStore();
    await expect(cancel(store, aContext(), input([{ lineItemNumber: 7 }]))).rejects.toMatchObject({
      code: 'INVALID_PROPERTY',
      data: ['lineItems[0].lineItemNumber'],
    });
  });
});

describe('a cancellation with an etag', () => {
  it.each([
    ["the order's", orderEtag(twoLines)],
    ["the preview's", previewEtag(twoLines, NOW)],
    ['any', '*'],
  ])('R15: goes on with %s', async (_, etag) => {
    const store = await soldStore();
    await expect(cancel(store, aContext({ ifMatch: `"${etag}"` }))).resolves.toBeDefined();
  });

  it('R15: is refused when the day has turned the amounts over since the preview', async () => {
    const store = await soldStore();
    const ifMatch = `"${previewEtag(twoLines, NOW)}"`;
    const nextDay = aContext({ ifMatch, now: plusMilliseconds(NOW, DAY) });
    await expect(cancel(store, nextDay)).rejects.toMatchObject({ code: 'ETAG_STALE' });
    const sameDay = aContext({ ifMatch, now: plusMilliseconds(NOW, DAY - 1) });
    await expect(cancel(store, sameDay)).resolves.toBeDefined();
  });
});

describe('a cancellation that is killed', () => {
  // Start, revocations, end: the last one is the edge's.
  const points = [1, 2, 3].flatMap((nth) => [
    { nth, afterwards: false },
    { nth, afterwards: true },
  ]);

  async function killed(nth: number, afterwards: boolean): Promise<MemoryStore> {
    const store = await soldStore();
    const dying = { ...store, commit: killedAt(store.commit, nth, afterwards) };
    await expect(cancel(dying)).rejects.toThrow(Killed);
    return store;
  }

  it.each(points)(
    'R16: at commit $nth (after it: $afterwards) is finished by the job',
    async ({ nth, afterwards }) => {
      const store = await killed(nth, afterwards);
      await runJob(store);

      const started = nth > 1 || afterwards;
      expect(aliveIn(store)).toHaveLength(started ? 0 : 10);
      expect(booked(store)).toHaveLength(started ? 2 : 0);
      expect(await runJob(store)).toEqual({ finished: 0, skipped: 0, more: false });
    },
  );

  it.each(points)(
    'R23: at commit $nth (after it: $afterwards) is finished by its repeat',
    async ({ nth, afterwards }) => {
      const store = await killed(nth, afterwards);
      const order = await cancel(store);

      expect(order.lines.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
      expect(aliveIn(store)).toEqual([]);
      expect(booked(store)).toHaveLength(2);
    },
  );

  it('R23: and finished by the job is answered to its repeat', async () => {
    const store = await killed(2, true);
    await runJob(store);
    const order = await cancel(store);
    expect(order.lines.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(booked(store)).toHaveLength(2);
  });
});
