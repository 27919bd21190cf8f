import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { AT_THE_ENDS } from '#shared/platform/text/visible.ts';

/** A regular expression as it is written, where one can stand. */
const LITERAL =
  /(?<=(?:[=(,:[!&|?{;]|=>|return)\s*)\/(?![*/])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)/g;

/** Patterns whose time may grow with the square of their text, because it is short by a schema. */
const SHORT_TEXTS: readonly string[] = [
  // Titles of products: at most 400 characters, by the operator's catalog.
  join('shared', 'downloads', 'page', 'open-file.ts'),
];

/** The ways in which a pattern takes more than linear time: `[ ]+$` over many blanks in the middle is one. */
const slowIn = ({ source, flags }: { readonly source: string; readonly flags: string }) =>
  analyse({ source, flags: flags.replace('v', 'u') }).reports.map(({ type }) => type);

const patternsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(LITERAL)].map(([, source = '', flags = '']) => ({
    source,
    flags,
  }));

const files = ['shared', 'functions'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

describe('the regular expressions that read what callers send', () => {
  it('are found', () => {
    expect(files.flatMap(patternsOf).length).toBeGreaterThan(120);
  });

  it('take time that grows with the text, and not with its square', () => {
    const slow = files
      .filter((file) => !SHORT_TEXTS.includes(file))
      .flatMap((file) =>
        patternsOf(file)
          .filter((pattern) => slowIn(pattern).length > 0)
          .map(({ source }) => `${file}: ${source}`),
      );
    expect(slow).toEqual([]);
  });

  it('do so where they are put together, too', () => {
    expect(slowIn(AT_THE_ENDS)).toEqual([]);
  });

  it('would be found out', () => {
    expect(slowIn(/^[\s.]+|[\s.]+$/g)).toEqual(['Move']);
    expect(slowIn(/^(?:\w+\s?)*$/)).not.toEqual([]);
  });
});
