import { expect, it } from 'vitest';
import { meetsMatch } from '#shared/platform/http/if-match.ts';

it.each([
  [undefined],
  [''],
  ['*'],
  ['abc'],
  ['"abc"'],
  ['W/"abc"'],
  ['w/"abc"'],
  ['"abc-gzip"'],
  ['"abc--gzip", "abc-gzip"'],
  ['"old", "abc"'],
  ['W/"old",W/"abc-br"'],
])('R13: %s meets the etag abc', (given) => {
  expect(meetsMatch(given, ['other', 'abc'])).toBe(true);
});

it.each([['"old"'], ['"old", "older"'], ['"abcd"'], ['"abc-zip"'], ['ABC'], ['"-gzip"']])(
  'R13: %s does not',
  (given) => {
    expect(meetsMatch(given, ['abc'])).toBe(false);
  },
);
