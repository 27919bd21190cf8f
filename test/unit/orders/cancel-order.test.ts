import { describe, expect, it } from 'vitest';
import { cancelOrder } from '#shared/orders/cancellation/cancel-order.ts';
import { previewEtag } from '#shared/orders/cancellation/preview-response.ts';
import { orderEtag } from '#shared/orders/order-response.ts';
import {
  aliveIn,
  cancel,
  cancelling,
  refundsIn,
  soldStore,
  twoLines,
} from '#test/fixtures/cancellations.ts';
import { aContext, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('cancelOrder', () => {
  it('R16: revokes every key and link before it says that it is done', async () => {
    const store = await soldStore();
    expect(aliveIn(store)).toHaveLength(10);
    const { changes } = await cancelOrder(store)(cancelling(), aContext());
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
    await cancel(store, aContext(), cancelling(1));
    expect(aliveIn(store, 1)).toEqual([]);
    expect(aliveIn(store, 0)).toHaveLength(5);
  });

  it('R16: takes what is left of an order of which a line was cancelled before', async () => {
    const store = await soldStore();
    await cancel(store, aContext(), cancelling(1));
    const order = await cancel(store, aContext({ requestId: 'another' }));
    expect(order.lines.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(refundsIn(store).map(({ lineItemNumber }) => lineItemNumber)).toEqual([1, 0]);
  });

  it('R14: cancels all of the lines that are named, or none', async () => {
    const store = await soldStore();
    const [order] = store.orders.all();
    const renewedBy = { orderId: 'next', lineItemNumber: 0, keepsKeys: false, until: NOW };
    const lines = order?.lines.map((line, at) => (at === 1 ? { ...line, renewedBy } : line)) ?? [];
    await store.commit(order ? [store.orders.save({ ...order, lines })] : []);
    await expect(cancel(store, aContext(), cancelling(0, 1))).rejects.toMatchObject({
      code: 'ORDER_NOT_CANCELLABLE',
      data: ['lineItems[1]'],
    });
    expect(aliveIn(store, 0)).toHaveLength(5);
    expect(store.orders.all()[0]?.lines[0]?.state).toBe('active');
  });

  it('passes over a line that is cancelled already: portals send an order back whole', async () => {
    const store = await soldStore();
    await cancel(store, aContext(), cancelling(1));
    const order = await cancel(store, aContext({ requestId: 'another' }), cancelling(0, 1));
    expect(order.lines.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(refundsIn(store)).toHaveLength(2);
    await expect(
      cancel(store, aContext({ requestId: 'third' }), cancelling(0, 1)),
    ).rejects.toMatchObject({ code: 'ORDER_NOT_CANCELLABLE' });
  });

  it('takes a line that is named twice once', async () => {
    const store = await soldStore();
    await cancel(store, aContext(), cancelling(1, 1));
    expect(refundsIn(store)).toHaveLength(1);
    const [start] = store.audit.records.filter(
      ({ operationType }) => operationType === 'update_order',
    );
    expect(start?.after).toEqual({ state: 'cancelling', lines: '1' });
  });

  it('R14: is refused one millisecond after its window, and takes nothing away', async () => {
    const store = await soldStore();
    const inside = plusMilliseconds(NOW, 60 * DAY);
    const late = cancel(store, aContext({ now: plusMilliseconds(inside, 1) }));
    await expect(late).rejects.toMatchObject({ code: 'CANCELLATION_WINDOW_PASSED' });
    expect(aliveIn(store)).toHaveLength(10);
    expect(await cancel(store, aContext({ now: inside }))).toMatchObject({
      lines: [{ state: 'cancelled' }, { state: 'cancelled' }],
    });
  });

  it('R19: pays back what the preview said, once for each line', async () => {
    const store = await soldStore();
    const order = await cancel(store);
    expect(refundsIn(store).map(({ lineItemNumber }) => lineItemNumber)).toEqual([0, 1]);
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
    await cancelOrder(store)(cancelling(), aContext());
    await expect(cancel(store, aContext({ requestId: 'another' }))).rejects.toMatchObject({
      code: 'PENDING_ADJUSTMENT',
    });
  });

  it('refuses a line that the order does not have', async () => {
    const store = await soldStore();
    await expect(cancel(store, aContext(), cancelling(7))).rejects.toMatchObject({
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
