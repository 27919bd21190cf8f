import { describe, expect, it } from 'vitest';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import {
  cancellingLines,
  completeCancellation,
  previewLine,
  refundCapOf,
  startCancellation,
} from '#shared/orders/cancellation/cancellation.ts';
import { settlementEntries } from '#shared/orders/ledger-entries.ts';
import { type Order, orderStatus } from '#shared/orders/order.ts';
import { money } from '#shared/platform/money.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import { anOrder, aSku, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { changedLine, type LineChanges } from '#test/fixtures/order-lines.ts';

const WINDOW = 60 * MILLISECONDS_PER_DAY;
const twoLines = () => anOrder({}, [aSku(), aSku({ id: '0002' })]);

describe('the cancellation window', () => {
  it.each([
    { when: 'at the purchase', offset: 0, refused: false, daysLeft: 60 },
    { when: 'one millisecond later', offset: 1, refused: false, daysLeft: 59 },
    { when: 'at purchase plus 60 x 24 hours', offset: WINDOW, refused: false, daysLeft: 0 },
    { when: 'one millisecond after that', offset: WINDOW + 1, refused: true, daysLeft: 0 },
  ])('R14: $when', ({ offset, refused, daysLeft }) => {
    const order = anOrder();
    const now = plusMilliseconds(NOW, offset);
    const [line] = order.lines;
    const preview = line && previewLine(order, line, now);

    expect(preview).toMatchObject({ cancellable: !refused, daysLeft });
    const cancel = () => startCancellation(order, [0], 'request', now);
    if (refused) {
      expect(cancel).toThrow(expect.objectContaining({ code: 'CANCELLATION_WINDOW_PASSED' }));
      expect(preview?.refused?.message).toContain('60-day cancellation window');
    } else {
      expect(cancel().lines[0]?.state).toBe('cancelling');
    }
  });

  it('R14: is as long as the policy that the line was bought under', () => {
    const order = anOrder({}, [
      aSku({ cancellationPolicy: { windowDays: 7, fee: { kind: 'none' } } }),
    ]);
    const [line] = order.lines;
    const end = line && previewLine(order, line, NOW).windowEndsAt;
    expect(end).toEqual(plusMilliseconds(NOW, 7 * MILLISECONDS_PER_DAY));
  });
});

describe('the states of a cancellation', () => {
  it('go from active over cancelling to cancelled, line by line', () => {
    const started = startCancellation(twoLines(), [1], 'request', NOW);
    expect(started.lines.map(({ state }) => state)).toEqual(['active', 'cancelling']);
    expect(cancellingLines(started).map((line) => line.lineItemNumber)).toEqual([1]);

    const done = completeCancellation(started);
    expect(done.lines.map(({ state }) => state)).toEqual(['active', 'cancelled']);
    expect(orderStatus(done)).toBe('completed');
  });

  it('make the order cancelled when all of its lines are', () => {
    const started = startCancellation(twoLines(), [0, 1], 'request', NOW);
    expect(orderStatus(started)).toBe('completed');
    expect(orderStatus(completeCancellation(started))).toBe('cancelled');
  });

  it.each([
    { state: 'cancelling', code: 'PENDING_ADJUSTMENT' },
    { state: 'cancelled', code: 'ORDER_NOT_CANCELLABLE' },
  ] as const)('refuse a line that is $state, and with it the whole request', ({ state, code }) => {
    const started = startCancellation(twoLines(), [0], 'first', NOW);
    const order = state === 'cancelling' ? started : completeCancellation(started);
    expect(() => startCancellation(order, [0, 1], 'second', NOW)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  const longWindow = aSku({ cancellationPolicy: { windowDays: 366, fee: { kind: 'none' } } });
  const annual = () => anOrder({}, [longWindow]);
  const end = annual().lines[0]?.termEndsAt ?? NOW;
  const withLine = (changes: LineChanges): Order => ({
    ...annual(),
    lines: annual().lines.map((line) => changedLine(line, changes)),
  });
  const renewedBy = { orderId: 'next', lineItemNumber: 0, keepsKeys: true, until: end };

  it.each([
    { what: 'whose term has just ended', order: annual(), now: end, says: 'has ended' },
    {
      what: 'that a job marked',
      order: withLine({ state: 'expired' }),
      now: NOW,
      says: 'has ended',
    },
    {
      what: 'that is renewed',
      order: withLine({ renewedBy }),
      now: NOW,
      says: formatSubscriptionId('next', 0),
    },
  ])('R21: refuse a line $what, also to an operator', ({ order, now, says }) => {
    const refusal = expect.objectContaining({
      ...{ code: 'ORDER_NOT_CANCELLABLE', message: expect.stringContaining(says) },
    });
    expect(() => startCancellation(order, [0], 'request', now)).toThrow(refusal);
    const decided = new Map();
    expect(() => startCancellation(order, [0], 'request', now, { decided })).toThrow(refusal);
    const [line] = order.lines;
    expect(line && previewLine(order, line, now).cancellable).toBe(false);
  });

  it('R21: take a line a millisecond before its term ends', () => {
    const started = startCancellation(annual(), [0], 'request', plusMilliseconds(end, -1));
    expect(started.lines[0]?.state).toBe('cancelling');
  });

  it('keep the amounts of the moment when they started', () => {
    const started = startCancellation(anOrder(), [0], 'request', NOW);
    const [line] = started.lines;
    const later = plusMilliseconds(NOW, 10 * MILLISECONDS_PER_DAY);
    expect(line && previewLine(started, line, later).settlement).toEqual(line?.settlement);
  });
});

describe('settlementEntries', () => {
  it('R19: books what goes back and the fee as lines of their own that add up to the refund', () => {
    const order = startCancellation(anOrder(), [0], 'request', NOW);
    const [line] = cancellingLines(order);
    const entries = line ? settlementEntries(order, line, NOW) : [];

    expect(entries.map(({ chargeType }) => chargeType)).toEqual(['refund', 'termination_fee']);
    const booked = entries.reduce((sum, { amount }) => sum + amount.minorUnits, 0);
    expect(booked).toBe(-(line?.settlement.refund.minorUnits ?? 0));
  });

  it('R15: books no fee where there is none', () => {
    const sku = aSku({ cancellationPolicy: { windowDays: 60, fee: { kind: 'none' } } });
    const order = startCancellation(anOrder({}, [sku]), [0], 'request', NOW);
    const [line] = cancellingLines(order);
    const entries = line ? settlementEntries(order, line, NOW) : [];
    expect(entries.map(({ chargeType }) => chargeType)).toEqual(['refund']);
  });
});

describe('refunds that count against what goes back in a year', () => {
  it('R15: are those of the lines that are cancelled, under a policy that has a bound', () => {
    const unbounded = { windowDays: 60, fee: { kind: 'none' as const } };
    const bounded = { ...unbounded, yearlyRefunds: money(100_000, 'USD') };
    const order = anOrder({}, [
      aSku({ cancellationPolicy: bounded }),
      aSku({ cancellationPolicy: unbounded }),
      aSku({ cancellationPolicy: bounded }),
    ]);
    const started = startCancellation(order, [0, 1], 'request', NOW);
    const refund = started.lines[0]?.settlement?.refund;
    expect(refund).toBeDefined();
    expect(refundCapOf(started, [0, 1])).toEqual([refund]);
    expect(refundCapOf(started, [1, 2])).toEqual([]);
  });
});
