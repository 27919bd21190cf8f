import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { format } from 'node:util';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { cliOf } from '../../../cli/cli.ts';
import { createProgram } from '../../../cli/program.ts';
import { exitCodeOf } from '../../../cli/run-program.ts';

/** The output of each command that runs here. */
const printed = new AsyncLocalStorage<string[]>();

for (const name of ['log', 'error'] as const) {
  // biome-ignore lint/suspicious/noConsole: what commands print is what their tests read
  const print = console[name];
  console[name] = (...values: unknown[]) => {
    const own = printed.getStore();
    if (own) {
      own.push(`${format(...values)}\n`);
    } else {
      print(...values);
    }
  };
}

/** Collects the help of a command and of its subcommands. */
function printInto(command: CommandUnknownOpts, own: string[]): void {
  const write = (text: string) => own.push(text);
  command.configureOutput({ writeOut: write, writeErr: write });
  for (const each of command.commands) {
    printInto(each, own);
  }
}

/**
 * Runs a command of `countersign` in this process, which takes a fraction of what a process of its own does; returns its
 * exit code and output. What a terminal, a signal or a pipe has a part in is for `runTool`.
 */
export function runCommand(
  tool: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  return printed.run([], async () => {
    const program = createProgram(cliOf({ ...process.env, ...environment }));
    printInto(program, printed.getStore() ?? []);
    const code = await exitCodeOf(() => program.parseAsync([tool, ...args], { from: 'user' }));
    return { code, output: printed.getStore()?.join('') ?? '' };
  });
}

/** Runs a command group of `countersign` as a person does, in a process; returns its exit code and output. */
export function runTool(
  tool: string,
  args: readonly string[],
  environment: Record<string, string> = {},
) {
  const child = spawn(process.execPath, ['cli/countersign.ts', tool, ...args], {
    env: { ...process.env, ...environment },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    output += text.toString();
  });
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, output })),
  );
  /** Waits until it has said so. */
  const says = (part: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (output.includes(part)) {
          child.stdout.off('data', look);
          resolve();
        }
      };
      child.stdout.on('data', look);
    });
  return { child, ended, says };
}
