import { expect, it } from 'vitest';
import { cutEnds } from '#shared/platform/text/visible.ts';

// With the square of the run's length, this takes longer than a test may last.
it('reads a long run of blanks in the middle of a text once', () => {
  const text = `a${' '.repeat(1_000_000)}b`;
  expect(cutEnds(` ${text}\u200B `)).toBe(text);
});
