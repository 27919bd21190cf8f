import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyLines } from '@countersign/client/key-lines';
import { readTextFile } from '@countersign/client/text-file';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productKeyOf } from '#shared/product-keys/key-text.ts';
import { CATALOG_FORMS, catalogNamed, NO_TEXT } from '#test/fixtures/catalog-text.ts';
import { ONE, READ_FILES, TWO } from '#test/fixtures/key-files.ts';
import { checkCatalog } from '../../../cli/check-catalog.ts';
import { readKeys } from '../../../cli/read-keys.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-text-file-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

async function fileOf(bytes: Buffer) {
  const file = join(dir, 'file');
  await writeFile(file, bytes);
  return file;
}
const textOf = async (bytes: Buffer) => {
  const read = await readTextFile(new Uint8Array(bytes));
  return 'text' in read ? read.text : read.noText;
};

describe('a catalog file', () => {
  it.each(CATALOG_FORMS)(
    'in %s is read by the command and by the page',
    async (_, bytesOf, title) => {
      const bytes = bytesOf(catalogNamed(title));
      const checked = await checkCatalog(await fileOf(bytes));
      // The service gets UTF-8, whatever came.
      for (const text of [checked.bytes.toString('utf8'), await textOf(bytes)]) {
        expect(JSON.parse(text)).toMatchObject({ products: { 0: { title } } });
      }
    },
  );
});

describe('a file that is no text', () => {
  it.each(NO_TEXT)('such as %s is named', async (_, bytes, kind) => {
    expect(await textOf(bytes)).toBe(kind);
    const file = await fileOf(bytes);
    await expect(readKeys(file)).rejects.toMatchObject({ name: 'CliError' });
    await expect(checkCatalog(file)).rejects.toMatchObject({ name: 'CliError' });
  });
});

describe('keys that are pasted', () => {
  it.each(READ_FILES)('out of a file with %s are those of the file', async (_, bytes) => {
    expect(keyLines(await textOf(bytes)).map(productKeyOf)).toEqual([ONE, TWO]);
  });

  it.each([
    ['in one line, with blanks', `${ONE} ${TWO}`],
    ['in one line, with commas', `${ONE}, ${TWO}`],
    ['out of a mail', `\u2022 ${ONE}\n\u2022 ${TWO}.`],
    ['with numbers beside them', `12345\t${ONE}\t2025\n67890\t${TWO}\t2025`],
    ['as HTML shows them', `<li>${ONE}</li><li>${TWO}</li>`],
  ])('%s are found', (_, text) => {
    expect(keyLines(text).map(productKeyOf)).toEqual([ONE, TWO]);
  });

  it.each([
    ['a line with a slip', `${ONE}\n${TWO.slice(1)}`, [ONE, TWO.slice(1)]],
    ['a key with a letter more', `${ONE}B`, [`${ONE}B`]],
    ['a text alone', 'not a key', ['not a key']],
    ['a header alone', 'key', ['key']],
    ['nothing', ' \n;;\n', []],
  ])('%s is left to the service, which refuses it', (_, text, lines) => {
    expect(keyLines(text)).toEqual(lines);
  });
});
