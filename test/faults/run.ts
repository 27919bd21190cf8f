import { startVitest } from 'vitest/node';
import * as z from 'zod';
import { parsedBy } from '../../cli/options.ts';
import { newProgram, runAndReport } from '../../cli/run-program.ts';

const DEFAULT_COUNT = 10_000;
const parseCount = parsedBy(
  z.coerce.number().int().min(1),
  'It must be a whole number above zero.',
);
const parseSeed = parsedBy(z.coerce.number().int(), 'It must be a whole number.');

const program = newProgram('npm run faults --')
  .description(
    'Boots a service of its own and leads partners, customers, jobs and webhooks through random faults; then checks that nothing was lost, doubled or leaked. The same seed brings the same faults, though not to the same requests.',
  )
  .option('--count <faults>', 'number of faults', parseCount, DEFAULT_COUNT)
  .option('--seed <seed>', 'seed of the faults', parseSeed, 1)
  .addHelpText('after', '\nExamples:\n  npm run faults -- --count 2000 --seed 7')
  .action(async ({ count, seed }) => {
    process.env['COUNTERSIGN_FAULTS'] = String(count);
    process.env['COUNTERSIGN_FAULT_SEED'] = String(seed);
    // It sets the exit code itself.
    const vitest = await startVitest('test', [], { watch: false, project: ['faults'] });
    await vitest.close();
  });
await runAndReport(() => program.parseAsync());
