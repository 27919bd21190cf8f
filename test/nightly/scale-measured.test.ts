import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { measure } from '../../scripts/cost/measure.ts';
import { OPERATIONS } from '../../scripts/cost/use.ts';
import { type Measurements, measurements, measurementsOf } from '../../scripts/scale/measured.ts';

const file = new URL('../../scripts/scale/measured.json', import.meta.url);
/** A read more or less moves no wall; a write more on a busy partition does. */
const WITHIN = 0.25;
const A_UNIT = 1;

const unitsOf = (all: Measurements, name: (typeof OPERATIONS)[number]) =>
  Object.values(all[name].partitions).reduce((sum, { reads, writes }) => sum + reads + writes, 0);

it('docs/scale.md multiplies what the operations ask for today', async () => {
  const kept = measurements.parse(JSON.parse(readFileSync(file, 'utf8')));
  const today = measurementsOf(await measure(inject('dynamodbEndpoint'), 1));
  const moved = OPERATIONS.filter((name) => {
    const [was, is] = [unitsOf(kept, name), unitsOf(today, name)];
    return Math.abs(is - was) > Math.max(A_UNIT, WITHIN * was);
  });
  expect(moved, 'run `npm run scale -- --measure --write`').toEqual([]);
});
