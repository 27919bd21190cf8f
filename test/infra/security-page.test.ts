import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIMIT_CLASSES } from '#shared/platform/http/limit-classes.ts';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/security.md', root), 'utf8');
const rows = (heading: string): readonly (readonly string[])[] =>
  (page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

describe('docs/security.md', () => {
  it('names files that exist, and a test for each attack', () => {
    const attacks = rows('Attacks');
    expect(attacks.length).toBeGreaterThan(35);
    for (const [attack = '', where = '', test = ''] of attacks) {
      const paths = [...`${where} ${test}`.matchAll(/`((?:shared|local|test)\/[\w./-]+)`/g)];
      expect(
        paths.filter(([, path = '']) => !existsSync(new URL(path, root))),
        attack,
      ).toEqual([]);
      expect(test, attack).toMatch(/`test\//);
      const tests = paths.map(([, path = '']) => path).filter((path) => path.startsWith('test/'));
      expect(
        tests.filter((path) => !path.endsWith('.test.ts')),
        attack,
      ).toEqual([]);
    }
  });

  it('lists the limits as the code has them', () => {
    const listed = rows('Limits').map(([name, most]) => [name, Number(most?.replace(',', ''))]);
    expect(listed).toEqual(LIMIT_CLASSES.map(({ name, most }) => [name, most]));
  });
});
