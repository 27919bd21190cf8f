import * as z from 'zod';
import { parsedBy } from '../../cli/options.ts';
import { newProgram, runAndReport } from '../../cli/run-program.ts';
import { tableOf } from './flat.ts';
import { faultsOf, soak } from './soak.ts';

const parsePositive = parsedBy(z.coerce.number().positive(), 'It must be a number above zero.');

const program = newProgram('npm run soak --')
  .description(
    'Keeps partners, customers and jobs at work on a local run of its own at a steady rate, and shows whether memory, open handles, times and rows stay flat. Exits with 1 if one grows.',
  )
  .option('--minutes <minutes>', 'how long', parsePositive, 30)
  .option('--rate <purchases>', 'purchases a minute', parsePositive, 30)
  .addHelpText('after', '\nExamples:\n  npm run soak -- --minutes 5')
  .action(async ({ minutes, rate }) => {
    const outcome = await soak({ minutes, purchasesAMinute: rate, say: console.log });
    const { purchases, late, failures, verdicts } = outcome;
    console.log(tableOf(verdicts));
    console.log(`${purchases} purchases, ${late} not begun in time, ${failures.length} failed`);
    const faults = faultsOf(outcome);
    console.log(faults.length === 0 ? 'Everything stays flat.' : faults.join('\n'));
    process.exitCode = faults.length === 0 ? 0 : 1;
  });
await runAndReport(() => program.parseAsync());
