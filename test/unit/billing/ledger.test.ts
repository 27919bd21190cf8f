import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerminationFee } from '#shared/catalog/cancellation-policy.ts';
import { startCancellation } from '#shared/orders/cancellation/cancellation.ts';
import { purchaseEntries, settlementEntries } from '#shared/orders/ledger-entries.ts';
import { money } from '#shared/platform/money.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import { anOrder, aSku, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

const skuAt = (minorUnits: number, fee: TerminationFee) =>
  aSku({
    cancellationPolicy: { windowDays: 60, fee },
    availabilities: [
      {
        id: 'AVAIL1',
        segment: 'commercial',
        terms: [{ duration: 'P1Y', description: '1 year', price: money(minorUnits, 'USD') }],
      },
    ],
  });

const fees = fc.oneof(
  fc.constant<TerminationFee>({ kind: 'none' }),
  fc.integer({ min: 0, max: 100 }).map((percent): TerminationFee => ({ kind: 'percent', percent })),
  fc.nat(1e6).map((units): TerminationFee => ({ kind: 'fixed', amount: money(units, 'USD') })),
);

/** The order's account after its first line was cancelled so long after the purchase. */
function accountOf(paid: readonly number[], fee: TerminationFee, elapsed: number) {
  const now = plusMilliseconds(NOW, elapsed);
  const order = anOrder(
    {},
    paid.map((units) => skuAt(units, fee)),
  );
  const [line] = startCancellation(order, [0], 'request', now).lines;
  if (line?.state !== 'cancelling') {
    throw new Error('The line is not being cancelled.');
  }
  const { settlement } = line;
  const settled = settlementEntries(order, line, now);
  return { order, settlement, settled, entries: [...purchaseEntries(order), ...settled] };
}

const sum = (entries: readonly { amount: { minorUnits: number } }[]) =>
  entries.reduce((total, { amount }) => total + amount.minorUnits, 0);

describe('the account of a partner', () => {
  it('R19: after a cancellation owes the days used, the fee, and the lines that are kept', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1e9), { minLength: 1, maxLength: 4 }),
        fees,
        fc.nat(60 * MILLISECONDS_PER_DAY),
        (paid, fee, elapsed) => {
          const { settlement, entries } = accountOf(paid, fee, elapsed);
          const kept = paid.slice(1).reduce((total, units) => total + units, 0);
          expect(sum(entries)).toBe(settlement.used.minorUnits + settlement.fee.minorUnits + kept);
        },
      ),
    );
  });

  it('R19: gets no more back than was paid, and no entry of nothing', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fees, fc.nat(60 * MILLISECONDS_PER_DAY), (paid, fee, elapsed) => {
        const { settled } = accountOf([paid], fee, elapsed);
        expect(sum(settled)).toBeLessThanOrEqual(0);
        expect(-sum(settled)).toBeLessThanOrEqual(paid);
        expect(settled.every(({ amount }) => amount.minorUnits !== 0)).toBe(true);
      }),
    );
  });

  it('R3: shows a charge for each line, and refund and fee as lines of their own with an id each', () => {
    const { order, entries } = accountOf([36_500, 100], { kind: 'percent', percent: 12 }, 0);
    expect(
      entries.map(({ id, chargeType, amount, at }) => [
        id.slice(order.id.length),
        chargeType,
        amount.minorUnits,
        at,
      ]),
    ).toEqual([
      [':0:purchase', 'purchase', 36_500, NOW],
      [':1:purchase', 'purchase', 100, NOW],
      [':0:refund', 'refund', -36_400, NOW],
      [':0:termination_fee', 'termination_fee', 4_368, NOW],
    ]);
    for (const { partnerId, customerId, orderId } of entries) {
      expect({ partnerId, customerId, orderId }).toEqual({
        partnerId: order.partnerId,
        customerId: order.customerId,
        orderId: order.id,
      });
    }
  });
});
