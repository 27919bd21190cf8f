import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { expect, it } from 'vitest';
import { createProgram } from '../../../cli/program.ts';

/** Commands that show something, or add something that another command takes back. A new command belongs here, or asks. */
const TAKES_NOTHING = [
  ...['sign-in', 'partner add', 'partner list', 'partner add-client', 'partner add-agent'],
  ...['catalog check', 'catalog import', 'catalog list'],
  ...['media add', 'media list'],
  // Keys of an import that is not complete are in no pool: the same file brings them again.
  ...['keys import', 'keys abandon', 'keys pools', 'keys pool', 'keys list'],
  ...['webhooks list-dead', 'claims show'],
];

const leavesOf = (command: CommandUnknownOpts, path: string): readonly [string, boolean][] =>
  command.commands.length > 0
    ? command.commands.flatMap((each) => leavesOf(each, `${path} ${each.name()}`.trim()))
    : [[path, command.options.some(({ long }) => long === '--yes')]];
const LEAVES = leavesOf(createProgram({ name: 'countersign', token: undefined }), '');

it('every command asks before it ends something, and takes --yes where nobody can answer', () => {
  const ending = LEAVES.filter(([path]) => !TAKES_NOTHING.includes(path));
  expect(ending.filter(([, asks]) => !asks)).toEqual([]);
  expect(ending.length).toBeGreaterThanOrEqual(9);
});

it('no command asks about what takes nothing away', () => {
  const asking = LEAVES.filter(([path, asks]) => asks && TAKES_NOTHING.includes(path));
  expect(asking).toEqual([]);
});
