import { expect, it } from 'vitest';
import { wildcard } from '../../../../local/common/wildcard.ts';

it.each([
  ['a*c', 'abbc', true],
  ['a*', 'a\nb', true],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['a.c', 'abc', false],
  ['b', 'abc', false],
  ['/d/*', '/d/token', true],
] as const)('%s and %j: %s', (pattern, text, fits) => {
  expect(wildcard(pattern).test(text)).toBe(fits);
});
