import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CliError } from '../../../cli/cli-error.ts';
import { newProgram, runAndReport } from '../../../cli/run-program.ts';

let printed: string[];
beforeEach(() => {
  printed = [];
  const keep = (text: unknown) => {
    printed.push(String(text));
  };
  vi.spyOn(console, 'error').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    keep(text);
    return true;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const program = () => {
  const made = newProgram('countersign').version('1.2.3');
  made.command('run').action(() => undefined);
  return made;
};
const exitCodeOf = async (...args: readonly string[]) => {
  await runAndReport(() => program().parseAsync(args, { from: 'user' }));
  return process.exitCode;
};

describe('the exit code', () => {
  it.each([[['run']], [['--help']], [['run', '--help']], [['help', 'run']], [['--version']]])(
    'is 0 after %j',
    async (args) => {
      expect((await exitCodeOf(...args)) ?? 0).toBe(0);
      expect(printed).toEqual([]);
    },
  );

  it.each([
    [['walk'], "unknown command 'walk'"],
    [['run', '--fast'], "unknown option '--fast'"],
    [['run', 'far'], 'too many arguments'],
  ])('is 2 after %j, and the error is printed once', async (args, words) => {
    expect(await exitCodeOf(...args)).toBe(2);
    expect(printed).toEqual([expect.stringContaining(words)]);
    expect(printed[0]).toContain('--help');
  });

  it('is 2 without a command, after the help', async () => {
    expect(await exitCodeOf()).toBe(2);
    expect(printed).toEqual([expect.stringMatching(/^Usage: countersign/)]);
  });

  it('is 1 after a failure, which is printed as it is', async () => {
    await runAndReport(() => Promise.reject(new CliError('No.\nTry that.')));
    expect([process.exitCode, printed]).toEqual([1, ['No.\nTry that.']]);
  });

  it('is 1 after an unexpected error, which is printed without its stack', async () => {
    await runAndReport(() => Promise.reject(new TypeError('x is undefined')));
    expect([process.exitCode, printed[0]]).toEqual([1, 'Unexpected error: x is undefined']);
    expect(printed.join('\n')).not.toMatch(/ at /);
    expect(printed.join('\n')).toContain('NODE_DEBUG=countersign');
  });
});
