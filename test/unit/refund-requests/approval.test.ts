import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewLine, startCancellation } from '#shared/orders/cancellation/cancellation.ts';
import type { Order } from '#shared/orders/order.ts';
import { type Money, money, plus } from '#shared/platform/money.ts';
import {
  proposalOf,
  refundableLines,
  requireAtMostPaid,
  weighApproval,
} from '#shared/refund-requests/approval.ts';
import { anOrder, aSku, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { changedLine } from '#test/fixtures/order-lines.ts';
import { aRefundRequest } from '#test/fixtures/refund-requests.ts';

const DAY = 24 * 60 * 60 * 1000;
const usd = (cents: number) => money(cents, 'USD');
const order = anOrder({}, [aSku(), aSku()]);
const ANN = {
  side: 'operator',
  name: 'ann@operator.test',
  id: 'issuer ann@operator.test',
} as const;
const BOB = {
  side: 'operator',
  name: 'bob@operator.test',
  id: 'issuer bob@operator.test',
} as const;

const sum = (amounts: readonly Money[]) => amounts.reduce(plus).minorUnits;
const weigh = (cents: number, changes: { order?: Order; line?: number; now?: Date } = {}) =>
  weighApproval(
    changes.order ?? order,
    aRefundRequest(changes.line === undefined ? {} : { lineItemNumber: changes.line }),
    usd(cents),
    changes.now ?? NOW,
  );

describe('an approval', () => {
  const due = order.lines.map((line) => previewLine(order, line, NOW).settlement);
  const refunds = sum(due.map(({ refund }) => refund));
  const unused = refunds + sum(due.map(({ fee }) => fee));

  it('R19: gives each line amounts that add up, no fee above its policy, and all of it back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 73_000 }), fc.nat(364), (cents, days) => {
        const now = plusMilliseconds(NOW, days * DAY);
        const settlements = [...weigh(cents, { now }).settlements.values()];
        for (const [index, { paid, used, fee, refund }] of settlements.entries()) {
          expect(used.minorUnits + fee.minorUnits + refund.minorUnits).toBe(paid.minorUnits);
          expect(
            Math.min(used.minorUnits, fee.minorUnits, refund.minorUnits),
          ).toBeGreaterThanOrEqual(0);
          const line = order.lines[index];
          const standard = line && previewLine(order, line, now).settlement.fee.minorUnits;
          expect(fee.minorUnits).toBeLessThanOrEqual(standard ?? 0);
        }
        expect(sum(settlements.map(({ refund }) => refund))).toBe(cents);
      }),
    );
  });

  it('R19: of what is due anyway is what the partner would have got by itself', () => {
    expect([...weigh(refunds).settlements.values()]).toEqual(due);
  });

  it('R15, R19: waives fees before it gives used days back', () => {
    const all = [...weigh(unused).settlements.values()];
    expect(all.map(({ fee }) => fee.minorUnits)).toEqual([0, 0]);
    expect(all.map(({ used }) => used)).toEqual(due.map(({ used }) => used));
  });

  it('R18, R19: up to what is due by the rule is for one operator to say, and a cent more is not', () => {
    expect(weigh(refunds).exceptions).toEqual([]);
    expect(weigh(refunds + 1).exceptions).toEqual(['above_bound']);
    const late = plusMilliseconds(NOW, 100 * DAY);
    const left = order.lines.map((line) => previewLine(order, line, late).settlement.refund);
    expect(weigh(sum(left), { now: late }).exceptions).toEqual(['window_passed']);
    expect(weigh(sum(left) + 1, { now: late }).exceptions).toEqual([
      ...['window_passed', 'above_bound'],
    ]);
  });

  it('R15, R18: beyond what a policy lets go back in 12 months is not for one operator to say', () => {
    const bounded = aSku({
      cancellationPolicy: {
        ...{ windowDays: 60, fee: { kind: 'none' } },
        yearlyRefunds: usd(50_000),
      },
    });
    const reservations = anOrder({}, [bounded, bounded, aSku()]);
    const yearAgo = new Date(NOW);
    yearAgo.setUTCFullYear(NOW.getUTCFullYear() - 1);
    // Ten dollars are left for the first two lines; the third one has no bound.
    const exceptionsOf = (cents: number, at: Date) =>
      weighApproval(reservations, aRefundRequest(), usd(cents), NOW, [{ at, amount: usd(49_000) }])
        .exceptions;
    const recent = plusMilliseconds(yearAgo, 1);
    expect(exceptionsOf(1_400, recent)).toEqual([]);
    expect(exceptionsOf(1_600, recent)).toEqual(['above_yearly_refunds']);
    expect(exceptionsOf(1_600, yearAgo)).toEqual([]);
    const proposed = { ...weigh(100), exceptions: ['above_yearly_refunds'] as const };
    expect(proposalOf(aRefundRequest(), proposed, ANN, NOW)).toBeDefined();
  });

  it('R19: is never more than what was paid', () => {
    expect(weigh(73_000).settlements.size).toBe(2);
    expect(() => weigh(73_001)).toThrow(
      expect.objectContaining({ code: 'INVALID_PROPERTY', data: ['approvedAmount.amount'] }),
    );
  });

  it('R19: of one line is bound by what was paid for that line', () => {
    expect([...weigh(36_500, { line: 1 }).settlements.keys()]).toEqual([1]);
    expect(() => weigh(36_501, { line: 1 })).toThrow();
  });

  it('R14: after the window is an exception, and one at its last instant is none', () => {
    const end = plusMilliseconds(NOW, 60 * DAY);
    expect(weigh(100, { now: end }).exceptions).toEqual([]);
    expect(weigh(100, { now: plusMilliseconds(end, 1) }).exceptions).toEqual(['window_passed']);
  });

  it('R14: starts a cancellation after the window, which a partner cannot', () => {
    const late = plusMilliseconds(NOW, 61 * DAY);
    const { settlements } = weigh(100, { now: late });
    expect(() => startCancellation(order, [0, 1], 'r', late)).toThrow();
    const started = startCancellation(order, [0, 1], 'r', late, { decided: settlements });
    expect(started.lines.map(({ settlement }) => settlement)).toEqual([...settlements.values()]);
  });

  it('R16: does not start one of what is being cancelled, or was', () => {
    const running = startCancellation(order, [0], 'r', NOW);
    const { settlements } = weigh(100);
    expect(() => startCancellation(running, [0], 'x', NOW, { decided: settlements })).toThrow(
      expect.objectContaining({ code: 'PENDING_ADJUSTMENT' }),
    );
  });
});

describe('an approval above the bound', () => {
  const above = weigh(73_000);

  it('R18: is a proposal at first, and stays one for the same person under another name', () => {
    const proposal = proposalOf(aRefundRequest(), above, ANN, NOW);
    expect(proposal).toEqual({ amount: usd(73_000), by: ANN.name, byId: ANN.id, at: NOW });
    const again = { ...ANN, name: 'ann.new@operator.test' };
    expect(proposalOf(aRefundRequest({ proposal }), above, again, NOW)).toBeDefined();
  });

  it('R18: is seconded by another principal of the same name, and not when it names no principal', () => {
    const proposal = proposalOf(aRefundRequest(), above, ANN, NOW);
    const namesake = { ...ANN, id: 'another issuer ann' };
    expect(proposalOf(aRefundRequest({ proposal }), above, namesake, NOW)).toBeUndefined();
    const { byId: _, ...nameless } = proposal ?? { amount: usd(73_000), by: '', at: NOW };
    expect(proposalOf(aRefundRequest({ proposal: nameless }), above, BOB, NOW)).toBeDefined();
  });

  it('R18: holds when another operator says the same, and is a new proposal when they say more or less', () => {
    const proposal = proposalOf(aRefundRequest(), above, ANN, NOW);
    expect(proposalOf(aRefundRequest({ proposal }), above, BOB, NOW)).toBeUndefined();
    expect(proposalOf(aRefundRequest({ proposal }), weigh(72_999), BOB, NOW)).toMatchObject({
      by: BOB.name,
    });
  });
});

describe('what a report can ask for', () => {
  it('R17: is what was paid for what is not cancelled, and a cent more is not', () => {
    const lines = refundableLines(
      {
        ...order,
        lines: order.lines.map((line, at) =>
          at ? line : changedLine(line, { state: 'cancelled' }),
        ),
      },
      {},
      NOW,
    );
    expect(lines.map(({ lineItemNumber }) => lineItemNumber)).toEqual([1]);
    expect(() => requireAtMostPaid(usd(36_500), lines, 'requestedAmount')).not.toThrow();
    expect(() => requireAtMostPaid(usd(36_501), lines, 'requestedAmount')).toThrow(
      expect.objectContaining({ data: ['requestedAmount.amount'] }),
    );
  });

  it('R17, R21: is nothing once the term has ended, at its very instant and without a job', () => {
    const end = order.lines[0]?.termEndsAt ?? NOW;
    expect(refundableLines(order, {}, plusMilliseconds(end, -1))).toHaveLength(2);
    expect(() => refundableLines(order, {}, end)).toThrow(
      expect.objectContaining({ code: 'ORDER_NOT_CANCELLABLE' }),
    );
    expect(() => weigh(100, { now: end })).toThrow();
  });

  it('R17: is nothing of an order, or of a line, that is cancelled', () => {
    const gone: Order = {
      ...order,
      lines: order.lines.map((line) => changedLine(line, { state: 'cancelled' })),
    };
    expect(() => refundableLines(gone, {}, NOW)).toThrow(
      expect.objectContaining({ code: 'ORDER_NOT_CANCELLABLE', data: ['orderId'] }),
    );
    expect(() => refundableLines(gone, { lineItemNumber: 1 }, NOW)).toThrow(
      expect.objectContaining({ data: ['subscriptionId'] }),
    );
  });
});
