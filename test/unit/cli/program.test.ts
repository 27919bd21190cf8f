import { CommanderError, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../cli/program.ts';

const GROUPS = ['sign-in', 'partner', 'catalog', 'media', 'keys', 'webhooks', 'claims'];

/** Ends in the error that commander throws; everything that is printed goes into `printed`. */
async function run(...args: readonly string[]) {
  const program = createProgram({ name: 'countersign', token: undefined });
  let printed = '';
  const write = (text: string) => {
    printed += text;
  };
  const capture = (command: CommandUnknownOpts) => {
    command.configureOutput({ ...command.configureOutput(), writeOut: write, writeErr: write });
    command.commands.forEach(capture);
  };
  capture(program);
  const error = await program.parseAsync(args, { from: 'user' }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CommanderError)) {
    throw error ?? new Error('A command that needs a service ran.');
  }
  return { code: error.code, exitCode: error.exitCode, message: error.message, printed };
}

interface Entry {
  readonly path: readonly string[];
  readonly command: CommandUnknownOpts;
}
const entriesOf = (command: CommandUnknownOpts, path: readonly string[]): readonly Entry[] => [
  { path, command },
  ...command.commands.flatMap((each) => entriesOf(each, [...path, each.name()])),
];
const ENTRIES = entriesOf(createProgram({ name: 'countersign', token: undefined }), []);
const pathsWith = (isWanted: (entry: Entry) => boolean) =>
  ENTRIES.filter(isWanted).map(({ path, command }) => ({ name: path.join(' '), path, command }));

/** The word with its last letter twice. */
const mistyped = (word: string): string => `${word}${word.at(-1)}`;

describe('countersign', () => {
  it('has a group for each of its scripts in package.json', async () => {
    const { default: packageJson } = await import('../../../package.json', {
      with: { type: 'json' },
    });
    const scripts = Object.entries(packageJson.scripts)
      .filter(([, script]) => script.startsWith('node cli/countersign.ts '))
      .map(([name, script]) => [name, script.replace('node cli/countersign.ts ', '')]);
    expect(scripts.sort()).toEqual(GROUPS.map((name) => [name, name]).sort());
    expect(ENTRIES.filter(({ path }) => path.length === 1).map(({ path }) => path[0])).toEqual(
      GROUPS,
    );
  });

  it('shows its version', async () => {
    expect(await run('--version')).toMatchObject({
      exitCode: 0,
      printed: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it.each(pathsWith(() => true))(
    'shows usage and examples with --help: "$name"',
    async ({ path }) => {
      const { exitCode, printed } = await run(...path, '--help');
      expect(exitCode).toBe(0);
      expect(printed).toContain(`Usage: ${['countersign', ...path].join(' ')} [options]`);
      expect(printed).toMatch(/\nExamples:\n {2}\S*.*countersign /);
    },
  );

  it.each(pathsWith(({ path }) => path.length > 0))(
    'suggests a command that is mistyped: "$name"',
    async ({ path }) => {
      const last = path.at(-1) ?? '';
      const { code, message } = await run(...path.slice(0, -1), mistyped(last));
      expect(code).toBe('commander.unknownCommand');
      expect(message).toContain(`unknown command '${mistyped(last)}'`);
      expect(message).toMatch(/Did you mean /);
    },
  );

  it('says in the help which options are required', async () => {
    const { printed } = await run('keys', 'import', '--help');
    expect(printed).toMatch(/--product <id> .*\(required\)\n/);
    expect(printed).not.toMatch(/--low-mark <count> .*\(required\)\n/);
  });

  const options = pathsWith(({ command }) => command.commands.length === 0).flatMap(
    ({ name, path, command }) =>
      command.options
        .filter(({ hidden }) => !hidden)
        .map(({ long }) => ({ name, path, option: long ?? '' })),
  );
  it.each(options)(
    'suggests an option that is mistyped, also where it is required: "$name" $option',
    async ({ path, option }) => {
      const { code, message } = await run(...path, mistyped(option), 'x');
      expect([code, message]).toEqual([
        'commander.unknownOption',
        expect.stringMatching(`unknown option '${mistyped(option)}'\\n\\(Did you mean .*${option}`),
      ]);
    },
  );
});

describe('a value', () => {
  const GUID = '3f6d0b0e-1111-4222-8333-444455556666';
  it.each([
    [
      ['keys', 'import', 'x', '--product', 'P', '--version', '1', '--low-mark', 'few'],
      'whole number',
    ],
    [
      ['keys', 'import', 'x', '--product', 'P', '--version', '1', '--low-mark', '1.5'],
      'whole number',
    ],
    [
      ['keys', 'import', 'x', '--product', 'P', '--version', '1', '--low-mark', '1e3'],
      'whole number',
    ],
    [['keys', 'import', 'x', '--product', 'P', '--version', '1', '--low-mark', ''], 'whole number'],
    [['keys', 'pools', '--url', 'example.com'], 'https://'],
    [['keys', 'pools', '--url', 'ftp://example.com'], 'https://'],
    [['partner', 'remove', '--partner', 'x'], 'It must be a GUID such as'],
    [['partner', 'add-agent', '--partner', GUID, '--email', 'x'], 'It must be an e-mail address.'],
    [
      ['partner', 'add-client', '--partner', GUID, '--client', ''],
      'It must have a visible character',
    ],
  ])('that is invalid is named, with what it must be: %j', async (args, sentence) => {
    const { code, message } = await run(...args);
    expect(code).toBe('commander.invalidArgument');
    expect(message).toContain(`'${args.at(-2)}`);
    expect(message).toContain(`'${args.at(-1)}'`);
    expect(message).toContain(sentence);
  });

  it('of --version of a product is not the version of the program', async () => {
    expect(await run('keys', 'import', 'x', '--version', '2025')).toMatchObject({
      message: "error: required option '--product <id>' not specified",
    });
  });
});
