import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { examplesOf } from '../cli/examples.ts';
import { createProgram } from '../cli/program.ts';
import { descriptionOf } from '../cli/run-program.ts';

export const cliDocsFile = 'docs/cli.md';

const HEAD = `# Command-line interface

\`countersign\` operates a service over HTTP. In this repository, \`npm run -s countersign -- COMMAND\` runs it, and each group of
commands is a script of its own: \`npm run keys -- import ...\` is \`countersign keys import ...\`. \`npm link\` puts \`countersign\` on
the path. Every command shows its options and examples with \`--help\`.

This page is generated from the commands: \`npm run cli-docs\` writes it.

| exit code | meaning |
| --- | --- |
| 0 | The command succeeded. |
| 1 | The command failed. The error says what to do, and names the correlation id of the request if the service refused it. |
| 2 | The command was called incorrectly. |

Results go to standard output; suggestions, progress bars and errors go to standard error. \`NODE_DEBUG=countersign\` adds the stack
trace of an unexpected error.

| environment variable | meaning |
| --- | --- |
| \`COUNTERSIGN_TOKEN\` | operator token for the service; \`countersign sign-in\` prints one, and a local run needs none |
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (title: string, rows: readonly (readonly [string, string])[]): readonly string[] =>
  rows.length === 0
    ? []
    : [
        [
          `| ${title} | |`,
          '| --- | --- |',
          ...rows.map(([term, meaning]) => `| \`${cell(term)}\` | ${cell(meaning)} |`),
        ].join('\n'),
      ];

const fullName = (command: CommandUnknownOpts): string =>
  [...(command.parent ? [fullName(command.parent)] : []), command.name()].join(' ');

function sectionOf(command: CommandUnknownOpts): string {
  const help = command.createHelp();
  return [
    `### ${fullName(command)}`,
    command.description(),
    ['```sh', ...examplesOf(command), '```'].join('\n'),
    ...table(
      'argument',
      help.visibleArguments(command).map((each) => [help.argumentTerm(each), each.description]),
    ),
    ...table(
      'option',
      help
        .visibleOptions(command)
        .filter(({ long }) => long !== '--help')
        .map((option) => [option.flags, descriptionOf(option)]),
    ),
  ].join('\n\n');
}

const leavesOf = (command: CommandUnknownOpts): readonly CommandUnknownOpts[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leavesOf);

const groupOf = (command: CommandUnknownOpts): string =>
  [`## ${command.name()}`, command.description(), ...leavesOf(command).map(sectionOf)].join('\n\n');

/** Every command with its arguments, options and examples, in Markdown. */
export function cliDocsText(): string {
  const program = createProgram({ name: 'countersign', token: undefined });
  const groups = program.commands.map((command) =>
    command.commands.length === 0
      ? sectionOf(command).replace('### countersign', '##')
      : groupOf(command),
  );
  return `${HEAD}\n${groups.join('\n\n')}\n`;
}
