import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import * as z from 'zod';

const USAGE = `Usage: npm run faults -- [--count 10000] [--seed 1]
Boots a service of its own and leads partners, customers, jobs and webhooks through so many random faults; then checks
that nothing was lost, doubled or leaked. By the same seed the same faults come, though not to the same requests.`;

const options = z.strictObject({
  count: z.coerce.number().int().min(1).default(10_000),
  seed: z.coerce.number().int().default(1),
});

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { count: { type: 'string' }, seed: { type: 'string' } },
    });
    return options.parse(values);
  } catch {
    return undefined;
  }
}

const wanted = readOptions();
if (wanted) {
  process.env['COUNTERSIGN_FAULTS'] = String(wanted.count);
  process.env['COUNTERSIGN_FAULT_SEED'] = String(wanted.seed);
  // It sets the exit code itself.
  const vitest = await startVitest('test', [], { watch: false, project: ['faults'] });
  await vitest.close();
} else {
  console.error(USAGE);
  process.exitCode = 1;
}
