import { Option } from 'commander';
import { newProgram, runAndReport } from '../../cli/run-program.ts';
import { benchCancellation } from './cancellation.ts';
import { benchClick } from './click.ts';
import { benchCommerce } from './commerce.ts';
import { benchLinks } from './link-calls.ts';
import { benchPortal } from './portal.ts';
import { benchWebhooks } from './webhooks.ts';

const BENCHES = [
  ['cancellation', 'previews, cancellations, a report and a page of the audit', benchCancellation],
  ['commerce', 'requests, capacity units and rate of each operation', benchCommerce],
  ['links', 'pages, resumed downloads, and expire-links among 100,000 links', benchLinks],
  ['portal', 'Home and 500 items of software in Chromium on a slower processor', benchPortal],
  ['webhooks', 'what an event of one partner takes of its sender', benchWebhooks],
] as const;

const program = newProgram('npm run bench --')
  .description(
    'Measures a part of the service beside the bare engine calls that it cannot do without.',
  )
  .addHelpText('after', '\nExamples:\n  npm run bench -- click');
program
  .command('click')
  .description('clicks and joins per second, their CPU, bundle size and start-up')
  .addOption(
    new Option('--engine <engine>', 'whether writes of the engine wait for the disk')
      .choices(['memory', 'disk'])
      .default('memory'),
  )
  .action(benchClick);
for (const [name, description, bench] of BENCHES) {
  program.command(name).description(description).action(bench);
}
await runAndReport(() => program.parseAsync());
// Ends the engines' connections, too.
process.exit();
