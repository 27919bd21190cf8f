import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { startDynamoDb } from '#test/setup/dynamodb.ts';
import { parsedBy } from '../../cli/options.ts';
import { newProgram, runAndReport } from '../../cli/run-program.ts';
import { measure } from '../cost/measure.ts';
import { type Measurements, measurements, measurementsOf } from './measured.ts';
import { pageOf } from './page.ts';
import { wallsOf } from './walls.ts';

const MEASURED = new URL('./measured.json', import.meta.url);
const PAGE = new URL('../../docs/scale.md', import.meta.url);
/** The months that rows are weighed for: no matter here. */
const MONTHS = 1;

async function measuredNow(): Promise<Measurements> {
  const engine = await startDynamoDb();
  return measurementsOf(await measure(engine.endpoint, MONTHS).finally(engine.stop));
}

const program = newProgram('npm run scale --')
  .description('Simulates a busy day, and prints which key or quota it would meet first.')
  .option('--measure', 'measure the operations anew on DynamoDB Local', false)
  .option('--write', 'write docs/scale.md and the measurements', false)
  .option(
    '--seed <number>',
    'draws another day',
    parsedBy(z.coerce.number().int(), 'It must be a whole number.'),
    1,
  )
  .addHelpText(
    'after',
    '\nExamples:\n  npm run scale -- --measure --write\n  npm run scale -- --seed 7',
  )
  .action(async (options) => {
    const measured = options.measure
      ? await measuredNow()
      : measurements.parse(JSON.parse(readFileSync(MEASURED, 'utf8')));
    const page = pageOf(wallsOf(measured, options.seed), options.seed);
    if (options.write) {
      writeFileSync(MEASURED, `${JSON.stringify(measured, null, 2)}\n`);
      writeFileSync(PAGE, page);
    }
    process.stdout.write(page);
  });
await runAndReport(() => program.parseAsync());
