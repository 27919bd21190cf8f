import { createInterface } from 'node:readline/promises';
import { Option } from '@commander-js/extra-typings';
import { CliError } from './cli-error.ts';

export const yesOption = () => new Option('--yes', 'do it without asking');

/** Says what will end and asks. Where nobody can answer, it takes `--yes`. */
export async function confirm(
  what: string,
  { yes }: { readonly yes?: true | undefined },
): Promise<void> {
  if (yes === true) {
    return;
  }
  if (!process.stdin.isTTY) {
    throw new CliError(`${what}\nNothing was changed. Add --yes to do it.`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${what}\nDo it? (y/N) `);
    if (!/^y(es)?$/i.test(answer.trim())) {
      throw new CliError('Nothing was changed.');
    }
  } finally {
    terminal.close();
  }
}
