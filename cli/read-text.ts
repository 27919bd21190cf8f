import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { CliError } from './cli-error.ts';

/** A file that people made with a spreadsheet or an editor, as text. */
export interface TextFile {
  readonly text: string;
  /** The encoding that it was read in, for messages. */
  readonly encoding: string;
}

const startsWith = (bytes: Buffer, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Kinds of files that are no text, by their first bytes. */
const NO_TEXT: readonly (readonly [name: string, start: readonly number[]])[] = [
  ['an Excel workbook or another ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a PDF document', [0x25, 0x50, 0x44, 0x46]],
];
/** Share of NUL bytes by which UTF-16 without a mark is known: every other byte of its Latin letters is one. */
const UTF16_SHARE = 0.3;

/** Encodings of text without a mark, most particular first: only the last one reads every file. */
const UNMARKED = ['utf-8', 'euc-kr', 'windows-1252'] as const;

function markedEncoding(bytes: Buffer): string | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) {
    return 'utf-16le';
  }
  if (startsWith(bytes, 0xfe, 0xff)) {
    return 'utf-16be';
  }
  const sample = bytes.subarray(0, 1_000);
  const zeros = (odd: number) => sample.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (zeros(1) > sample.length * UTF16_SHARE) {
    return 'utf-16le';
  }
  return zeros(0) > sample.length * UTF16_SHARE ? 'utf-16be' : undefined;
}

function decode(bytes: Buffer): TextFile | undefined {
  const marked = markedEncoding(bytes);
  for (const encoding of marked === undefined ? UNMARKED : [marked]) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // The bytes are no text of this encoding.
    }
  }
  return undefined;
}

const unpacked = (bytes: Buffer): Buffer =>
  startsWith(bytes, 0x1f, 0x8b) ? gunzipSync(bytes) : bytes;

/** Reads a text file, gzipped or not, in the encodings that spreadsheets and editors write: UTF-8, UTF-16, EUC-KR (CP949), Windows-1252. */
export async function readText(file: string): Promise<TextFile> {
  let bytes: Buffer;
  try {
    bytes = unpacked(await readFile(file));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CliError(
      why.includes('ENOENT') ? `There is no file ${file}.` : `${file} cannot be read: ${why}`,
    );
  }
  const [kind] = NO_TEXT.find(([, start]) => startsWith(bytes, ...start)) ?? [];
  const decoded = kind === undefined ? decode(bytes) : undefined;
  if (!decoded || decoded.text.includes('\0')) {
    throw new CliError(
      `${file} is ${kind ?? 'no text file'}. Save it as a text file (CSV UTF-8, or JSON), and run the command again.`,
    );
  }
  return decoded;
}
