import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LONGEST, longestFirst } from '#test/setup/longest-first.ts';

it('begins with the longest files, and keeps the order of the others', () => {
  const files = [
    'test/nightly/crowds.test.ts',
    ...LONGEST.toReversed(),
    'test/nightly/attacks.test.ts',
  ];
  const sorted = longestFirst(files.map((file) => ({ moduleId: `/project/${file}` })));
  expect(sorted.map(({ moduleId }) => moduleId.slice('/project/'.length))).toEqual([
    ...LONGEST,
    'test/nightly/crowds.test.ts',
    'test/nightly/attacks.test.ts',
  ]);
});

it('names files that are there', () => {
  expect(LONGEST.filter((file) => !existsSync(file))).toEqual([]);
});
