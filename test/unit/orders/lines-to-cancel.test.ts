import { describe, expect, it } from 'vitest';
import { formatOfferId, type OfferId } from '#shared/catalog/catalog.ts';
import { cancelOrderInput } from '#shared/orders/cancellation/cancel-order.ts';
import { openLines } from '#shared/orders/cancellation/lines-to-cancel.ts';
import {
  aliveIn,
  cancel,
  cancelling,
  refundsIn,
  soldStore,
  twoLines,
} from '#test/fixtures/cancellations.ts';
import { aContext, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

describe('a line that is named with more than its number', () => {
  const naming = (changes: object) =>
    cancelOrderInput.parse({
      ...{ orderId: twoLines.id, status: 'cancelled' },
      lineItems: [{ lineItemNumber: 1, ...changes }],
    });
  const offerId = formatOfferId(twoLines.lines[1]?.offer as OfferId);

  it.each([
    {},
    { offerId, quantity: 1 },
    { offerId: offerId.toLowerCase(), quantity: 0 },
    { offerId: null, quantity: null },
  ])('R16: is cancelled as it stands in the order: %j', async (changes) => {
    const store = await soldStore();
    const order = await cancel(store, aContext(), naming(changes));
    expect(order.lines.map(({ state }) => state)).toEqual(['active', 'cancelled']);
  });

  it.each([
    [{ quantity: 2 }, 'INVALID_QUANTITY', 'lineItems[0].quantity'],
    [{ quantity: 0.5 }, 'INVALID_QUANTITY', 'lineItems[0].quantity'],
    [{ offerId: `${offerId}X` }, 'INVALID_PROPERTY', 'lineItems[0].offerId'],
  ])('R16: is not cancelled as something else: %j', async (changes, code, field) => {
    const store = await soldStore();
    await expect(cancel(store, aContext(), naming(changes))).rejects.toMatchObject({
      ...{ code, data: [field] },
    });
    expect(aliveIn(store)).toHaveLength(10);
  });
});

describe('a request id that cancelled one line before', () => {
  it.each([
    { what: 'another line', numbers: [1] },
    { what: 'the whole order', numbers: [] },
  ])(
    'R23: cancels $what when it is asked to, after its answer is forgotten',
    async ({ numbers }) => {
      const store = await soldStore();
      await cancel(store, aContext(), cancelling(0));
      const order = await cancel(store, aContext(), cancelling(...numbers));
      expect(order.lines.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
      expect(refundsIn(store).map(({ lineItemNumber }) => lineItemNumber)).toEqual([0, 1]);
    },
  );

  it('R23: says of an unknown line that there is none', async () => {
    const store = await soldStore();
    await cancel(store, aContext(), cancelling(0));
    await expect(cancel(store, aContext(), cancelling(0, 7))).rejects.toMatchObject({
      data: ['lineItems[1].lineItemNumber'],
    });
  });
});

describe('a whole order', () => {
  it('R21: is what can still be cancelled: a term that has ended holds up no other line', () => {
    const later = {
      ...twoLines,
      lines: twoLines.lines.map((line, at) =>
        at === 1 ? { ...line, termEndsAt: plusMilliseconds(line.termEndsAt, 1) } : line,
      ),
    };
    const end = twoLines.lines[0]?.termEndsAt ?? NOW;
    expect(openLines(later, plusMilliseconds(end, -1))).toEqual([0, 1]);
    expect(openLines(later, end)).toEqual([1]);
    expect(openLines(later, plusMilliseconds(end, 1))).toEqual([0, 1]);
  });
});
