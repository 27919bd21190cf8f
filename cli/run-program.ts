import { debuglog } from 'node:util';
import {
  Command,
  CommanderError,
  type CommandUnknownOpts,
  Help,
  type Option,
} from '@commander-js/extra-typings';
import { CliError } from './cli-error.ts';

const HELP_FLAGS = ['-h', '--help'];
const EXIT = { ok: 0, failure: 1, usage: 2 } as const;
/** Stack traces of unexpected errors: Node prints them with NODE_DEBUG=countersign. */
const debug = debuglog('countersign');

/** Description of an option, with its default value or "required". */
export const descriptionOf = (option: Option): string =>
  `${new Help().optionDescription(option)}${option.mandatory ? ' (required)' : ''}`;

/** The parent of a command tree: its subcommands inherit how errors and help are reported. */
export const newProgram = (name: string): Command =>
  new Command(name)
    .helpOption(HELP_FLAGS.join(', '), 'show this help')
    .configureHelp({ optionDescription: descriptionOf })
    .exitOverride()
    // runAndReport prints the error itself, once.
    .configureOutput({ outputError: () => undefined })
    // Options of a subcommand may have the name of one of its parent: --version of a product is not that of the program.
    .enablePositionalOptions();

/**
 * Makes a mistyped option an unknown one, with a suggestion: by itself commander reports first that the required
 * option, which is the one that was mistyped, is missing.
 */
export function reportUnknownOptionsFirst(command: CommandUnknownOpts): void {
  command.hook('preSubcommand', (parent, subcommand) => {
    const { unknown } = subcommand.parseOptions(parent.args.slice(1));
    const asksForHelp = unknown.some((each) => HELP_FLAGS.includes(each));
    if (unknown.length > 0 && !asksForHelp) {
      for (const option of subcommand.options) {
        option.mandatory = false;
      }
    }
  });
  for (const subcommand of command.commands) {
    reportUnknownOptionsFirst(subcommand);
  }
}

function reportUsage({ code, exitCode, message }: CommanderError): number {
  if (exitCode === 0) {
    return EXIT.ok;
  }
  // A command without its subcommand has printed its help already.
  if (code !== 'commander.help') {
    console.error(`${message}\nAdd --help to see usage and examples.`);
  }
  return EXIT.usage;
}

function report(error: unknown): number {
  if (error instanceof CommanderError) {
    return reportUsage(error);
  }
  if (error instanceof CliError) {
    console.error(error.message);
    return EXIT.failure;
  }
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Unexpected error: ${message}`);
  console.error('Run the command again. If it fails again, NODE_DEBUG=countersign shows where.');
  debug('%O', error);
  return EXIT.failure;
}

/** Does the work and reports how it failed. The exit code: 0 when it is done, 1 when it failed, 2 when it was called wrongly. */
export async function exitCodeOf(work: () => Promise<unknown>): Promise<number> {
  try {
    await work();
    return EXIT.ok;
  } catch (error) {
    return report(error);
  }
}

/** Does the work as the whole of this process. */
export async function runAndReport(work: () => Promise<unknown>): Promise<void> {
  // The reader of a pipe, such as head, may have read enough.
  process.stdout.on('error', () => process.exit());
  process.exitCode = await exitCodeOf(work);
}
