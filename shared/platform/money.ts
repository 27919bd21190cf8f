import { DomainError } from './errors.ts';
import { because } from './sentence.ts';

/** An amount in whole minor units (cents; yen for JPY, which has none). Never a fraction, never a float. */
export interface Money {
  readonly minorUnits: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** The number of digits after the decimal point in this currency (ISO 4217): 2 for USD, 0 for JPY and KRW. */
export function minorUnitDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits ?? 2
  );
}

export function money(minorUnits: number, currency: string): Money {
  if (!Number.isSafeInteger(minorUnits)) {
    throw new DomainError('AMOUNT_TOO_LARGE', because('AMOUNT_TOO_LARGE'));
  }
  return { minorUnits: minorUnits === 0 ? 0 : minorUnits, currency };
}

/** The decimal of an API response: 11940 cents are 119.4. */
export const toDecimal = ({ minorUnits, currency }: Money): number =>
  Number(`${minorUnits < 0 ? '-' : ''}${Math.abs(minorUnits)}e-${minorUnitDigits(currency)}`);

/** Reads a decimal of an API request. Rejects one with more digits than the currency has. */
export function fromDecimal(amount: number, currency: string): Money {
  const minorUnits = Number(`${amount}e${minorUnitDigits(currency)}`);
  if (!Number.isInteger(minorUnits)) {
    throw new DomainError('INVALID_PROPERTY', because('AMOUNT_NOT_WHOLE', { amount, currency }));
  }
  return money(minorUnits, currency);
}

export function times({ minorUnits, currency }: Money, quantity: number): Money {
  return money(minorUnits * quantity, currency);
}

export function plus(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new DomainError(
      'CURRENCY_MISMATCH',
      because('CURRENCIES_MIXED', { one: a.currency, other: b.currency }),
    );
  }
  return money(a.minorUnits + b.minorUnits, a.currency);
}

export const negated = ({ minorUnits, currency }: Money): Money => money(-minorUnits, currency);

export const minus = (a: Money, b: Money): Money => plus(a, negated(b));

/**
 * A part of a positive amount, rounded half up to a whole minor unit. The arithmetic is exact (BigInt): amount
 * times days exceeds the precision of a double.
 */
export function fraction({ minorUnits, currency }: Money, part: number, whole: number): Money {
  const [units, numerator, denominator] = [BigInt(minorUnits), BigInt(part), BigInt(whole)];
  return money(Number((2n * units * numerator + denominator) / (2n * denominator)), currency);
}

/**
 * Parts of a positive amount by weight, in whole minor units that add up to it: units left by rounding down go to
 * the largest remainders. A part never exceeds its weight if the amount does not exceed the sum of the weights.
 */
export function split(
  { minorUnits, currency }: Money,
  weights: readonly number[],
): readonly Money[] {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0)) || 1n;
  const shares = weights.map((weight, index) => {
    const exact = BigInt(minorUnits) * BigInt(weight);
    return { index, units: exact / whole, rest: exact % whole };
  });
  const missing = minorUnits - Number(shares.reduce((sum, { units }) => sum + units, 0n));
  const raised = new Set(
    [...shares]
      .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return shares.map(({ units, index }) =>
    money(Number(units) + (raised.has(index) ? 1 : 0), currency),
  );
}
