import type { CommandUnknownOpts } from '@commander-js/extra-typings';

const examples = new WeakMap<CommandUnknownOpts, readonly string[]>();

const rootOf = (command: CommandUnknownOpts): CommandUnknownOpts =>
  command.parent ? rootOf(command.parent) : command;

/** Shell lines that call `countersign` by the name under which this command tree runs. */
export const examplesOf = (command: CommandUnknownOpts): readonly string[] =>
  (examples.get(command) ?? []).map((line) =>
    line.replaceAll('countersign ', `${rootOf(command).name()} `),
  );

/** Adds examples to a command's help, and to docs/cli.md. */
export function addExamples(command: CommandUnknownOpts, ...lines: readonly string[]): void {
  examples.set(command, lines);
  command.addHelpText('after', () =>
    ['', 'Examples:', ...examplesOf(command).map((line) => `  ${line}`)].join('\n'),
  );
}
