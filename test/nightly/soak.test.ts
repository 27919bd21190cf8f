import { expect, it } from 'vitest';
import { faultsOf, soak } from '#test/soak/soak.ts';
import { scaled } from './scale.ts';

const minutes = scaled(5, 0.5);
/**
 * Times depend on what else the machine does. Memory of half a minute depends on when it was collected, and its handles on how
 * many connections a busy machine opens at once: what grows shows after minutes. Errors and rows that stay always count.
 */
const JUDGED = minutes < 5 ? /^$/ : /^(handles|MB: .*)$/;

it('keeps memory, open handles and rows flat while partners, customers and jobs are at work', async () => {
  const outcome = await soak({ minutes, purchasesAMinute: 12, say: () => undefined });
  const verdicts = outcome.verdicts.filter(({ figure }) => JUDGED.test(figure));
  expect(outcome.verdicts.map(({ figure }) => figure)).toContain('handles');
  expect(faultsOf({ ...outcome, verdicts })).toEqual([]);
  expect(outcome.purchases).toBeGreaterThan(0);
}, 900_000);
