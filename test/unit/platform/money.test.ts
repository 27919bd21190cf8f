import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fraction,
  fromDecimal,
  minorUnitDigits,
  minus,
  money,
  negated,
  plus,
  split,
  times,
  toDecimal,
} from '#shared/platform/money.ts';

describe('money', () => {
  it.each([
    { amount: 119.4, currency: 'USD', minorUnits: 11_940 },
    { amount: 0.1, currency: 'USD', minorUnits: 10 },
    { amount: 1.005, currency: 'KWD', minorUnits: 1_005 },
    { amount: 352, currency: 'JPY', minorUnits: 352 },
    { amount: 98_000, currency: 'KRW', minorUnits: 98_000 },
    { amount: -0.07, currency: 'USD', minorUnits: -7 },
  ])('reads and writes $amount $currency as $minorUnits minor units', (each) => {
    expect(fromDecimal(each.amount, each.currency)).toEqual({
      minorUnits: each.minorUnits,
      currency: each.currency,
    });
    expect(toDecimal(money(each.minorUnits, each.currency))).toBe(each.amount);
  });

  it('R3: every whole amount of cents survives the way to the wire and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minorUnits) => {
        const cents = money(minorUnits, 'USD');
        expect(fromDecimal(toDecimal(cents), 'USD')).toEqual(cents);
      }),
    );
  });

  it.each([
    [10.005, 'USD'],
    [0.5, 'JPY'],
    [1.1, 'KRW'],
    [Number.NaN, 'USD'],
  ])('refuses %s %s, which is no whole amount', (amount, currency) => {
    expect(() => fromDecimal(amount, currency)).toThrow(/not a whole amount/);
  });

  it('knows that yen and won have no minor units', () => {
    expect(['USD', 'JPY', 'KRW', 'KWD'].map(minorUnitDigits)).toEqual([2, 0, 0, 3]);
  });

  it('refuses to count beyond what a number holds exactly', () => {
    expect(() => times(money(1_500_000, 'USD'), 999_999_999_999)).toThrow(
      expect.objectContaining({ code: 'AMOUNT_TOO_LARGE' }),
    );
  });

  it('adds only what is in one currency', () => {
    expect(plus(money(1, 'USD'), money(2, 'USD'))).toEqual(money(3, 'USD'));
    expect(minus(money(1, 'USD'), money(2, 'USD'))).toEqual(money(-1, 'USD'));
    expect(() => plus(money(1, 'USD'), money(2, 'EUR'))).toThrow(
      expect.objectContaining({ code: 'CURRENCY_MISMATCH' }),
    );
  });

  it('has no negative zero, which JSON would show', () => {
    expect(Object.is(negated(money(0, 'USD')).minorUnits, 0)).toBe(true);
  });

  it.each([
    { units: 100, part: 1, whole: 3, expected: 33 },
    { units: 5, part: 1, whole: 2, expected: 3 },
    { units: 1, part: 1, whole: 3, expected: 0 },
    { units: 9_000_000_000_000_00, part: 365, whole: 366, expected: 897_540_983_606_557 },
  ])('takes $part/$whole of $units exactly and rounds half up: $expected', (each) => {
    const result = fraction(money(each.units, 'USD'), each.part, each.whole);
    expect(result.minorUnits).toBe(each.expected);
  });
});

describe('a share of an amount', () => {
  it('R19: adds up to it, each within one minor unit of its exact part, and none above its weight', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (weights, part) => {
          const whole = weights.reduce((all, each) => all + each, 0);
          const amount = Math.floor(whole * part);
          const shares = split(money(amount, 'USD'), weights).map(({ minorUnits }) => minorUnits);
          expect(shares.reduce((all, each) => all + each, 0)).toBe(amount);
          for (const [index, share] of shares.entries()) {
            expect(share).toBeLessThanOrEqual(weights[index] ?? 0);
            expect(Math.abs(share - (amount * (weights[index] ?? 0)) / (whole || 1))).toBeLessThan(
              1.001,
            );
          }
        },
      ),
    );
  });
});
