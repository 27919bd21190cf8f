import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { INPUT_KINDS } from '#test/fixtures/input-kinds.ts';
import { inputFile, inputText, refusalOf, takenAs } from '../../../scripts/input-page.ts';

describe.each(INPUT_KINDS)('$name', (kind) => {
  it.each(kind.taken)('%j is taken as %j', (given, as) => {
    expect(takenAs(kind, given)).toBe(as);
  });

  it.each(kind.refused)('%j is refused', (given) => {
    expect(refusalOf(kind, given)).toMatch(/^400\/\d+ \| ./);
  });
});

describe('docs/input.md', () => {
  it('is that of the data of these tests: after a change run `npm run input`', async () => {
    expect(await readFile(inputFile, 'utf8')).toBe(inputText());
  });
});
