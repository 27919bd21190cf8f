import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const FOLDERS = ['shared', 'functions', 'infra', 'local', 'cli', 'scripts', 'portal'] as const;
const UNWANTED =
  /^(What|Who|Whoever|Whether|Whose|Whom|One (?:that|who|which)|Those|Nothing|Nobody)\b/;

const filesOf = (folder: string) =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root, exclude: ['**/node_modules/**'] }).filter(
    (file) => !file.endsWith('.generated.ts'),
  );

/** Beginnings of a file's doc comments, as `file:line text`. */
const beginningsIn = (file: string, text: string) =>
  [...text.matchAll(/^[ \t]*\/\*\*[\s*]*(\S[^\n]*)/gm)].map((comment) => ({
    place: `${file}:${text.slice(0, comment.index).split('\n').length}`,
    text: comment[1] ?? '',
  }));

const offendersIn = (file: string, text: string) =>
  beginningsIn(file, text)
    .filter((comment) => UNWANTED.test(comment.text))
    .map((comment) => `${comment.place} ${comment.text}`);

describe('doc comments', () => {
  it.each([
    '/** What a link is. */\n',
    '/**\n * Whether it holds.\n */\n',
    'interface A {\n  /** Nobody reads it. */\n  readonly b: string;\n}\n',
  ])('that begin with an unwanted word are found: %j', (text) => {
    expect(offendersIn('probe.ts', text)).toHaveLength(1);
  });

  it.each([
    '/** Reads a link. */\n',
    '/** Onerous: a word that only begins like one. */\n',
    '// What a comment says inside is up to it.\n',
    '/** Reads.\n * What follows is no beginning. */\n',
  ])('that begin well are left alone: %j', (text) => {
    expect(offendersIn('probe.ts', text)).toEqual([]);
  });

  it.each(FOLDERS)('begin with a noun or a verb in %s', (folder) => {
    const files = filesOf(folder).map((file) => ({
      file,
      text: readFileSync(new URL(file, root), 'utf8'),
    }));
    expect(files.flatMap(({ file, text }) => beginningsIn(file, text)).length).toBeGreaterThan(5);
    expect(files.flatMap(({ file, text }) => offendersIn(file, text))).toEqual([]);
  });
});
