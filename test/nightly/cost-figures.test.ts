import { describe, expect, inject, it } from 'vitest';
import { measure } from '../../scripts/cost/measure.ts';

const numbersIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [value];

describe('what the bill is reckoned from', () => {
  it('is a figure for each operation, and for those that write a positive one', async () => {
    const uses = Object.entries(await measure(inject('dynamodbEndpoint'), 12));
    expect(uses.length).toBeGreaterThan(8);
    for (const [name, use] of uses) {
      // By partition, they are several.
      for (const figure of numbersIn(use)) {
        expect(figure, name).toSatisfy(Number.isFinite);
      }
    }
    const {
      order,
      cancellation,
      'file sent': sent,
      'first download': first,
    } = Object.fromEntries(uses);
    for (const use of [order, cancellation, sent, first]) {
      expect(use?.writeUnits).toBeGreaterThan(0);
    }
  });
});
