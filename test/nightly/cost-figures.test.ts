import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { measure } from '../../scripts/cost/measure.ts';
import { type Measured, OPERATIONS } from '../../scripts/cost/use.ts';
import { type Measurements, measurements, measurementsOf } from '../../scripts/scale/measured.ts';

const file = new URL('../../scripts/scale/measured.json', import.meta.url);
/** A read more or less moves no wall; a write more on a busy partition does. */
const WITHIN = 0.25;
const A_UNIT = 1;

const numbersIn = (value: unknown): readonly unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [value];
const unitsOf = (all: Measurements, name: (typeof OPERATIONS)[number]) =>
  Object.values(all[name].partitions).reduce((sum, { reads, writes }) => sum + reads + writes, 0);

/** The requests of each operation today. The months count only for the bytes that it leaves. */
let measured: Measured;
beforeAll(async () => {
  measured = await measure(inject('dynamodbEndpoint'), 12);
});

describe('what the bill is reckoned from', () => {
  it('is a figure for each operation, and for those that write a positive one', () => {
    const uses = Object.entries(measured);
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

it('docs/scale.md multiplies what the operations ask for today', () => {
  const kept = measurements.parse(JSON.parse(readFileSync(file, 'utf8')));
  const today = measurementsOf(measured);
  const moved = OPERATIONS.filter((name) => {
    const [was, is] = [unitsOf(kept, name), unitsOf(today, name)];
    return Math.abs(is - was) > Math.max(A_UNIT, WITHIN * was);
  });
  expect(moved, 'run `npm run scale -- --measure --write`').toEqual([]);
});
