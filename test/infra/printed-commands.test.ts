import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { describe, expect, it } from 'vitest';
import { cliOf } from '../../cli/cli.ts';
import { createProgram } from '../../cli/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const pages = globSync(
  ['*.md', 'docs/*.md', 'docs/threats/*.md', 'portal/*.md', 'packages/*/*.md'],
  { cwd: root },
).filter((page) => page !== 'CHANGELOG.md');

/** A script of package.json and the words behind `--`, up to the end of the code, a comment or the shell's next word. */
const RUN = /npm run (?:-s )?([\w:-]+)(?: -- ([^`\n#|;&>)]*))?/g;
const commandsOf = (page: string) =>
  [...read(page).matchAll(RUN)].map(([, script = '', words = '']) => ({
    script,
    words: words.split(/\s+/).filter(Boolean),
  }));

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const program = createProgram(cliOf({}));

/** The words of a command line that its program does not have: subcommands and options. */
function unknownWords(words: readonly string[]): readonly string[] {
  let command: CommandUnknownOpts = program;
  const options = new Set<string>();
  const named: string[] = [];
  for (const word of words) {
    const next = command.commands.find(
      (each) => each.name() === word || each.aliases().includes(word),
    );
    command = next ?? command;
    if (!next && command.commands.length > 0 && /^[a-z]/.test(word)) {
      named.push(word);
    }
    for (const { long, short } of command.options) {
      options.add(long ?? '').add(short ?? '');
    }
  }
  const asked = words.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.split('=')[0]);
  return [
    ...named,
    ...asked.filter((word) => word && word !== '--help' && !options.has(word)),
  ] as string[];
}

/** Words that a script of package.json gives to `countersign` before those behind `--`; undefined for other programs. */
const givenTo = (script: string) => /cli\/countersign\.ts ?(.*)$/.exec(scripts[script] ?? '')?.[1];

describe('the commands that pages print', () => {
  it('are seen by this test, as are wrong ones', () => {
    expect(pages.flatMap(commandsOf).length).toBeGreaterThan(60);
    expect(unknownWords(['keys', 'imports', '--produkt', 'P'])).toEqual(['imports', '--produkt']);
  });

  it.each(pages)('of %s are scripts, commands and options that exist', (page) => {
    const wrong = commandsOf(page).flatMap(({ script, words }) => {
      const given = givenTo(script);
      if (!(script in scripts)) {
        return [script];
      }
      return given === undefined
        ? []
        : unknownWords([...given.split(' ').filter(Boolean), ...words]);
    });
    expect(wrong).toEqual([]);
  });
});
