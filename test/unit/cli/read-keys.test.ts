import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productKeyInput } from '#shared/product-keys/key-text.ts';
import { ONE, READ_FILES, REFUSED_FILES, TWO } from '#test/fixtures/key-files.ts';
import { readKeys } from '../../../cli/read-keys.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-read-keys-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));
async function read(bytes: Buffer) {
  const file = join(dir, 'keys.csv');
  await writeFile(file, bytes);
  return readKeys(file);
}

describe('a file of keys', () => {
  it.each(READ_FILES)('with %s is read', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ keys: [ONE, TWO], repeated: [] });
  });

  it.each(REFUSED_FILES)('with %s is refused, and says why', async (_, bytes, words) => {
    const refused = read(bytes);
    await expect(refused).rejects.toMatchObject({ name: 'CliError' });
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.not.toThrow(ONE);
  });
});

describe('a key in a request', () => {
  it.each([
    ONE.toLowerCase(),
    ONE.replaceAll('-', ''),
    ONE.replaceAll('-', '—'),
    ONE.replaceAll('-', ' '),
    `="${ONE}"`,
    `\u200B ${ONE}\u00A0`,
    ONE.replaceAll('-', '－'),
  ])('%j is read as it was meant', (typed) => {
    expect(productKeyInput.parse(typed)).toBe(ONE);
  });

  it.each(['', ONE.slice(1), `${ONE}B`, ONE.replace(ONE.slice(0, 1), 'A')])(
    '%j is none',
    (typed) => {
      expect(productKeyInput.safeParse(typed).success).toBe(false);
    },
  );
});
