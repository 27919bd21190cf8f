import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const packageSchema = z.object({ bin: z.object({ countersign: z.string() }) });
/** The Node that runs the tests comes first, as it does for npm's scripts. */
const PATH = [dirname(process.execPath), process.env['PATH']].join(':');

async function run(program: string, ...args: readonly string[]) {
  const { VITEST: _, VITEST_MODE: __, ...environment } = process.env;
  const child = spawn(program, args, { env: { ...environment, PATH } });
  const ended = once(child, 'close');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, output, errors };
}

describe('countersign', () => {
  it('runs by its entry in bin', async () => {
    const { bin } = packageSchema.parse(JSON.parse(await readFile('package.json', 'utf8')));
    expect(await run(`./${bin.countersign}`, '--version')).toEqual({
      ...{ code: 0, errors: '' },
      output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it.each([
    [['countersign', '--', 'keys', 'import', '--help']],
    [['keys', '--', 'import', '--help']],
  ])('runs by npm, and its help names the command as npm runs it: %j', async (args) => {
    const { code, output } = await run('npm', 'run', '-s', ...args);
    expect(code).toBe(0);
    expect(output).toContain('Usage: npm run -s countersign -- keys import [options] <file>');
  });

  it('ends without a stack trace when the reader of its output has ended', async () => {
    const child = spawn(process.execPath, ['cli/countersign.ts', '--help']);
    child.stdout.destroy();
    const ended = once(child, 'close');
    expect([await text(child.stderr), await ended]).toEqual(['', [0, null]]);
  });
});

/** Programs read their options in the same way: `npm test` tries one of them. */
const tagsOf = (script: string) => ({ tags: script === 'test/e2e/run.ts' ? [] : ['slow'] });

describe.each([
  'test/e2e/run.ts',
  'test/faults/run.ts',
  'test/soak/run.ts',
  'test/bench/bench.ts',
  'scripts/cost/cost.ts',
  'scripts/scale/scale.ts',
  'scripts/deploy-portal.ts',
  'scripts/portal-picture.ts',
])('%s', (script) => {
  it('shows its options and an example with --help', tagsOf(script), async () => {
    const { code, output, errors } = await run(process.execPath, script, '--help');
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/^Usage: npm run [a-z\d-]+ -- \[options\]/);
    expect(output).toContain('\nExamples:\n  npm run ');
  });

  it('refuses an unknown option by its name', tagsOf(script), async () => {
    const { code, output, errors } = await run(process.execPath, script, '--colour', 'red');
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain("unknown option '--colour'");
  });
});
