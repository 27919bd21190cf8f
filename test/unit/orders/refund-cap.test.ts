import { describe, expect, it } from 'vitest';
import { startCancellation } from '#shared/orders/cancellation/cancellation.ts';
import { previewEtag } from '#shared/orders/cancellation/preview-response.ts';
import {
  leftFor,
  recentOf,
  refundCapBlocker,
  withRefunds,
} from '#shared/orders/cancellation/refund-cap.ts';
import { money } from '#shared/platform/money.ts';
import { anOrder, aSku, CUSTOMER_ID, NOW } from '#test/fixtures/fixtures.ts';

const usd = (cents: number) => money(cents, 'USD');
/** A line pays back 36 400 cents on its first day. */
const reservation = aSku({
  cancellationPolicy: {
    ...{ windowDays: 60, fee: { kind: 'none' } },
    yearlyRefunds: usd(100_000),
  },
});
const order = anOrder({}, [reservation, reservation]);
const [line] = order.lines;
const leftAfter = (cents: number, at: string, now: string) =>
  line && leftFor(line, [{ at: new Date(at), amount: usd(cents) }], new Date(now))?.minorUnits;

describe('refunds in any 12 months', () => {
  it.each([
    [
      'a millisecond less than a year ago',
      '2026-03-01T12:00:00.001Z',
      '2027-03-01T12:00:00.000Z',
      1,
    ],
    ['a year ago', '2026-03-01T12:00:00.000Z', '2027-03-01T12:00:00.000Z', 0],
    [
      'on a leap day, a millisecond before its year ends',
      '2028-02-29T12:00:00.000Z',
      '2029-02-28T11:59:59.999Z',
      1,
    ],
    [
      'on a leap day, when its year ends',
      '2028-02-29T12:00:00.000Z',
      '2029-02-28T12:00:00.000Z',
      0,
    ],
    [
      'in March, looked at on a leap day',
      '2027-03-01T11:00:00.000Z',
      '2028-02-29T12:00:00.000Z',
      1,
    ],
    [
      'on 28 February, looked at on a leap day',
      '2027-02-28T12:00:00.000Z',
      '2028-02-29T12:00:00.000Z',
      0,
    ],
  ])('R15: count until the year is over: %s', (_, at, now, counted) => {
    expect(leftAfter(30_000, at, now)).toBe(counted === 1 ? 70_000 : 100_000);
    expect(recentOf([{ at: new Date(at), amount: usd(1) }], new Date(now))).toHaveLength(counted);
    const known = {
      ...{ customerId: CUSTOMER_ID, currency: 'USD', version: 1 },
      refunds: [{ at: new Date(at), amount: usd(1) }],
    };
    expect(withRefunds(known, [usd(2)], new Date(now)).refunds).toHaveLength(counted + 1);
  });

  it('R15: leave nothing, and never less, when an operator has given back more', () => {
    expect(leftAfter(100_001, '2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z')).toBe(0);
  });

  it('R15: may reach the bound to the cent, and not pass it', () => {
    expect(line && refundCapBlocker(line, usd(500), usd(500))).toBeUndefined();
    expect(line && refundCapBlocker(line, usd(501), usd(500))?.code).toBe('REFUND_CAP_REACHED');
  });

  it('R15: of lines that are cancelled together count together', () => {
    const given = [{ at: NOW, amount: usd(60_000) }];
    const cancel = (...numbers: number[]) =>
      startCancellation(order, numbers, 'request', NOW, { capped: given });
    expect(cancel(1).lines.map(({ state }) => state)).toEqual(['active', 'cancelling']);
    expect(() => cancel(0, 1)).toThrow(expect.objectContaining({ code: 'REFUND_CAP_REACHED' }));
  });

  it('R15: turn the etag of a preview over, since they change what it shows as left', () => {
    const given = [{ at: NOW, amount: usd(1) }];
    expect(previewEtag(order, NOW, given)).not.toBe(previewEtag(order, NOW, []));
  });
});
