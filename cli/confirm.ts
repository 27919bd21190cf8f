import { createInterface } from 'node:readline/promises';
import { Option } from '@commander-js/extra-typings';
import { CliError } from './cli-error.ts';

export const yesOption = () => new Option('--yes', 'do it without asking');

/** Counts what a question names: `1 client`, `2 clients`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Says what will end and asks. What the service counts for the question is read only for it. Where nobody can answer, it takes `--yes`. */
export async function confirm(
  what: string | (() => Promise<string>),
  { yes }: { readonly yes?: true | undefined },
): Promise<void> {
  if (yes === true) {
    return;
  }
  const said = typeof what === 'string' ? what : await what();
  if (!process.stdin.isTTY) {
    throw new CliError(`${said}\nNothing was changed. Add --yes to do it.`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${said}\nDo it? (y/N) `);
    if (!/^y(es)?$/i.test(answer.trim())) {
      throw new CliError('Nothing was changed.');
    }
  } finally {
    terminal.close();
  }
}
