import { expect, it } from 'vitest';
import { faultsOf, soak } from '#test/soak/soak.ts';
import { scaled } from './scale.ts';

it('keeps memory, open handles and rows flat while partners, customers and jobs are at work', async () => {
  const minutes = scaled(5, 1);
  const outcome = await soak({ minutes, purchasesAMinute: 12, say: () => undefined });
  // Times depend on what else the machine does.
  const verdicts = outcome.verdicts.filter(({ figure }) => !/^(CPU )?ms/.test(figure));
  expect(faultsOf({ ...outcome, verdicts })).toEqual([]);
  expect(outcome.purchases).toBeGreaterThan(0);
}, 900_000);
