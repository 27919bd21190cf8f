import { describe, expect, it } from 'vitest';
import type { CancellationPolicy } from '#shared/catalog/cancellation-policy.ts';
import { cancelOrder, cancelOrderInput } from '#shared/orders/cancellation/cancel-order.ts';
import { previewLine } from '#shared/orders/cancellation/cancellation.ts';
import { previewCancellation } from '#shared/orders/cancellation/preview-cancellation.ts';
import { previewEtag } from '#shared/orders/cancellation/preview-response.ts';
import { leftFor } from '#shared/orders/cancellation/refund-cap.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { money } from '#shared/platform/money.ts';
import { addDays } from '#shared/platform/time.ts';
import {
  aContext,
  aCustomer,
  anOrder,
  aSku,
  CUSTOMER_ID,
  NOW,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { approving, asOperator, file, patch } from '#test/fixtures/refund-requests.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

/** 36 500 cents a line; the first day is used, so one pays back 36 400, and two are 72 800. */
const policy: CancellationPolicy = {
  ...{ windowDays: 1_000, fee: { kind: 'none' } },
  yearlyRefunds: money(100_000, 'USD'),
};
const reservation = aSku({ cancellationPolicy: policy });

async function bought(open: () => Promise<Store>, ...orders: readonly string[]) {
  const store = await open();
  for (const id of orders) {
    await store.commit([store.orders.create(anOrder({ id }, [reservation, reservation]))]);
  }
  return store;
}
async function cancel(store: Store, orderId: string, lines: readonly number[], context: Context) {
  const input = cancelOrderInput.parse({
    orderId,
    status: 'cancelled',
    lineItems: lines.map((lineItemNumber) => ({ lineItemNumber })),
  });
  const { changes } = await cancelOrder(store)(input, context);
  await store.commit(changes);
}
const aRequest = (now = NOW) => aContext({ now, requestId: crypto.randomUUID() });
const REACHED = { code: 'REFUND_CAP_REACHED' };

describe.each(STORES)('refunds that are bounded by the year %s', (_, open) => {
  it('R15: go back until the bound is reached, and what would go beyond is refused', async () => {
    const store = await bought(open, 'a', 'b');
    await cancel(store, 'a', [0, 1], aRequest());
    await expect(cancel(store, 'b', [0], aRequest())).rejects.toMatchObject({
      ...REACHED,
      data: ['lineItems[0]'],
    });
    expect((await store.orders.find(CUSTOMER_ID, 'b'))?.lines[0]?.state).toBe('active');
  });

  it('R15: of lines that are cancelled together count together', async () => {
    const store = await bought(open, 'a', 'b');
    await cancel(store, 'a', [0], aRequest());
    await expect(cancel(store, 'b', [0, 1], aRequest())).rejects.toMatchObject(REACHED);
    await cancel(store, 'b', [0], aRequest());
  });

  it.each([
    ['the first of the year', [], [0, 1], 2],
    ['after another', ['before'], [0], 2],
  ])(
    'R15: of two cancellations at once, %s, go no further than the bound',
    async (_, earlier, lines, paid) => {
      const store = await bought(open, ...earlier, 'a', 'b');
      for (const id of earlier) {
        await cancel(store, id, [0], aRequest());
      }
      const both = await Promise.allSettled(
        ['a', 'b'].map((id) => cancel(store, id, lines, aRequest())),
      );
      const failed = both.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
      expect(failed).toHaveLength(1);
      // The edge decides a command again that lost its commit.
      expect(['CONFLICT', 'REFUND_CAP_REACHED']).toContain(failed[0]);
      const { refunds } = await store.refundCaps.find(CUSTOMER_ID, 'USD');
      expect(refunds).toHaveLength(paid);
    },
  );

  it('R15: a year ago count no more, and are dropped', async () => {
    const store = await bought(open, 'a');
    await cancel(store, 'a', [0, 1], aRequest());
    const { refunds } = await store.refundCaps.find(CUSTOMER_ID, 'USD');
    const line = anOrder({}, [reservation]).lines[0];
    const yearLater = new Date('2027-03-01T12:00:00.000Z');
    const leftAt = (now: Date) => line && leftFor(line, refunds, now)?.minorUnits;
    expect(leftAt(plusMilliseconds(yearLater, -1))).toBe(27_200);
    expect(leftAt(yearLater)).toBe(100_000);

    // Its term goes on: what is over is not paid back any more.
    const order = anOrder({ id: 'longer' }, [reservation]);
    const lines = order.lines.map((each) => ({ ...each, termEndsAt: addDays(yearLater, 1) }));
    await store.commit([store.orders.create({ ...order, lines })]);
    await cancel(store, 'longer', [0], aRequest(yearLater));
    const kept = await store.refundCaps.find(CUSTOMER_ID, 'USD');
    expect(kept.refunds.map(({ at }) => at)).toEqual([yearLater]);
  });

  it('R15: are shown before: what is left, and that a line would go beyond it', async () => {
    const store = await bought(open, 'a', 'b');
    await cancel(store, 'a', [0, 1], aRequest());
    const { order, capped } = await previewCancellation(store)({ orderId: 'b' }, aRequest());
    const [line] = order.lines;
    expect(line && previewLine(order, line, NOW, capped)).toMatchObject({
      cancellable: false,
      refundsLeft: money(27_200, 'USD'),
    });
  });

  it('R15: are confirmed as they were shown: what another order pays back makes the preview stale', async () => {
    const store = await bought(open, 'a', 'b');
    const shown = async () => {
      const { order, capped } = await previewCancellation(store)({ orderId: 'b' }, aRequest());
      return { ...aRequest(), ifMatch: `"${previewEtag(order, NOW, capped)}"` };
    };
    const before = await shown();
    await cancel(store, 'a', [0], aRequest());
    await expect(cancel(store, 'b', [0], before)).rejects.toMatchObject({ code: 'ETAG_STALE' });
    await cancel(store, 'b', [0], await shown());
  });

  it('R15, R18: go beyond the bound by two operators, and count', async () => {
    const store = await bought(open, 'a', 'b');
    await store.commit(store.customers.create(aCustomer()));
    await cancel(store, 'a', [0, 1], aRequest());
    const { id } = await file(store, { orderId: 'b' });
    expect(await patch(store, id, approving(300), asOperator())).toMatchObject({
      ...{ status: 'open', proposal: { by: 'ann@operator.test' } },
    });
    const approved = await patch(store, id, approving(300), asOperator('bob@operator.test'));
    expect(approved.status).toBe('approved');
    const { refunds } = await store.refundCaps.find(CUSTOMER_ID, 'USD');
    const sum = refunds.reduce((total, { amount }) => total + amount.minorUnits, 0);
    expect(sum).toBe(72_800 + 30_000);
  });

  it('R16: of a cancellation that a repeat finishes count once', async () => {
    const store = await bought(open, 'a');
    const context = aRequest();
    await cancel(store, 'a', [0], context);
    await cancel(store, 'a', [0], context);
    expect((await store.refundCaps.find(CUSTOMER_ID, 'USD')).refunds).toHaveLength(1);
  });
});
