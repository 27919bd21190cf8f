import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { scaled } from './scale.ts';

const run = promisify(execFile);
interface Bench {
  readonly name: string;
  readonly shows: RegExp;
}

const OF_STORES: readonly Bench[] = [
  { name: 'commerce', shows: /^order 1 line .*\d\.\d\d$/m },
  { name: 'cancellation', shows: /^preview .*\d\.\d\d$/m },
  { name: 'webhooks', shows: /20 events .*a second/ },
];
const OF_A_SERVICE: readonly Bench[] = [
  { name: 'click', shows: /^join: ratio \d/m },
  { name: 'links', shows: /^expire-links: 10 of 110 links ended/m },
];

// How fast it is, people measure. Benchmarks of stores need no service of their own.
it.each([...OF_STORES, ...scaled(OF_A_SERVICE, [])])(
  'npm run bench -- $name works',
  async ({ name, shows }) => {
    const env = { ...process.env, COUNTERSIGN_NIGHTLY: 'short' };
    const { stdout } = await run(process.execPath, ['test/bench/bench.ts', name], { env });
    expect(stdout).toMatch(shows);
  },
);
