import { expect, it } from 'vitest';
import { faultsOf, soak } from '#test/soak/soak.ts';
import { scaled } from './scale.ts';

const minutes = scaled(5, 1);
/** Times depend on what else the machine does, and memory of a minute on when it was collected. */
const JUDGED = minutes < 5 ? /^handles$/ : /^(handles|MB: .*)$/;

it('keeps memory, open handles and rows flat while partners, customers and jobs are at work', async () => {
  const outcome = await soak({ minutes, purchasesAMinute: 12, say: () => undefined });
  const verdicts = outcome.verdicts.filter(({ figure }) => JUDGED.test(figure));
  expect(verdicts.map(({ figure }) => figure)).toContain('handles');
  expect(faultsOf({ ...outcome, verdicts })).toEqual([]);
  expect(outcome.purchases).toBeGreaterThan(0);
}, 900_000);
