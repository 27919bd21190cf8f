import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productKeyInput } from '#shared/product-keys/key-text.ts';
import { readKeys } from '../../../cli/read-keys.ts';
import { keyFor } from '../../../local/seed/make.ts';

const [ONE, TWO] = [keyFor('one'), keyFor('two')];
const UTF8 = (text: string) => Buffer.from(text);
const UTF16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const UTF16BE = (text: string) => Buffer.from(UTF16(text)).swap16();
/** "제품 키" in CP949, which Korean Excel writes for CSV. */
const KOREAN_HEADER = Buffer.from([0xc1, 0xa6, 0xc7, 0xb0, 0x20, 0xc5, 0xb0]);
/** "Produktschlüssel" in Windows-1252, which German Excel writes for CSV. */
const GERMAN_HEADER = Buffer.from('Produktschl\u00FCssel', 'latin1');

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
  it.each([
    ['a list without a header', UTF8(`${ONE}\n${TWO}\n`)],
    ['a byte order mark', UTF8(`\uFEFFproductKey\n${ONE}\n${TWO}`)],
    ['CRLF and LF and CR mixed', UTF8(`key\r\n${ONE}\n\r${TWO}\r`)],
    ['empty rows and rows of separators', UTF8(`\n;;\nid;Key\n1;${ONE}\n;;\n\n2;${TWO}\n;\n`)],
    ['semicolons', UTF8(`id;Product Key;note\n1;${ONE};a, b\n2;${TWO};c\n`)],
    ['a line that names the separator', UTF8(`sep=;\r\nid;key\r\n1;${ONE}\r\n2;${TWO}\r\n`)],
    ['tabs in UTF-16', UTF16(`번호\t제품 키\r\n1\t${ONE}\r\n2\t${TWO}\r\n`)],
    ['big-endian UTF-16', UTF16BE(`id\tkey\r\n1\t${ONE}\r\n2\t${TWO}\r\n`)],
    ['UTF-16 without a mark', Buffer.from(`key\r\n${ONE}\r\n${TWO}`, 'utf16le')],
    ['Korean CP949', Buffer.concat([KOREAN_HEADER, UTF8(`\r\n${ONE}\r\n${TWO}\r\n`)])],
    ['German Windows-1252', Buffer.concat([GERMAN_HEADER, UTF8(`;x\r\n${ONE};1\r\n${TWO};2`)])],
    ['gzip', gzipSync(`key\n${ONE}\n${TWO}\n`)],
    ['formulas', UTF8(`key,n\n="${ONE}",1\n"=""${TWO}""",2\n`)],
    ['quotes', UTF8(`"key"\n"${ONE}"\n'${TWO}'\n`)],
    ['a column of keys without a known name', UTF8(`no,code\n1,${ONE}\n2,${TWO}\n`)],
    ['keys in lower case without dashes', UTF8(`${ONE.toLowerCase()}\n${TWO.replaceAll('-', '')}`)],
    ['typographic dashes', UTF8(`${ONE.replaceAll('-', '–')}\n${TWO.replaceAll('-', '‑')}`)],
    ['blanks and invisible marks', UTF8(`${ONE.replaceAll('-', ' - ')}\u200B\n\u00A0${TWO}\u202C`)],
  ])('with %s is read', async (_, bytes) => {
    expect(await read(bytes)).toMatchObject({ keys: [ONE, TWO], repeated: [] });
  });

  it.each([
    ['an Excel workbook', Buffer.from('PK\u0003\u0004rest'), 'an Excel workbook'],
    ['no key in a line', UTF16(`id\tkey\n1\t${ONE}\n2\tnone\n`), 'in line 3'],
    [
      'no key, by its encoding and separator',
      UTF16(`id\tkey\n2\tnone\n`),
      'UTF-16LE, separated by tabs; keys are expected in column "key"',
    ],
    ['nothing', UTF8('\n\n'), 'has no product keys'],
    ['bytes that are no text', Buffer.from([0, 1, 2, 3, 0, 0, 255]), 'no text file'],
  ])('with %s is refused, and says why', async (_, bytes, words) => {
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
