import { describe, expect, it } from 'vitest';
import { Needles } from '#test/after/secret-patterns.ts';

const needles = new Needles([
  ['bearer token', 'eyJhbGciOi.payload.signature'],
  ['request body', '{"title":"Wrong edition"}'],
  ['receipt', '1.1.abcdefgh'],
]);

describe('secrets that are looked for in log lines', () => {
  it.each([
    ['at its beginning', 'eyJhbGciOi.payload.signature and more', 'bearer token'],
    ['at its end', 'a header: Bearer eyJhbGciOi.payload.signature', 'bearer token'],
    ['as it is', '{"message":"X","body":{"title":"Wrong edition"}}', 'request body'],
    ['as text in JSON', '{"body":"{\\"title\\":\\"Wrong edition\\"}"}', 'request body'],
    ['that is short', 'receipt=1.1.abcdefgh', 'receipt'],
  ])('are found %s', (_, line, kind) => {
    expect(needles.find(line)?.[0]).toBe(kind);
  });

  it.each([
    '',
    'short',
    '{"message":"REQUEST_SERVED","statusCode":200}',
    'eyJhbGciOi.payload.other',
  ])('are not found where there are none: %s', (line) => {
    expect(needles.find(line)).toBeUndefined();
  });
});
