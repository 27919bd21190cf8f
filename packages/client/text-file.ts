/** A file that people made with a spreadsheet or an editor, as text. */
export interface TextFile {
  readonly text: string;
  /** The encoding that it was read in, for messages. */
  readonly encoding: string;
}

/** A file that is no text, by its kind. */
export interface NoText {
  readonly noText: 'workbook' | 'oldWorkbook' | 'pdf' | 'brokenGzip' | 'unknown';
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const GZIP = [0x1f, 0x8b];
/** Kinds of files that are no text, by their first bytes. */
const NO_TEXT = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['oldWorkbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
] as const;
/** Share of NUL bytes by which UTF-16 without a mark is known: every other byte of its Latin letters is one. */
const UTF16_SHARE = 0.3;

/** Encodings of text without a mark, most particular first: only the last one reads every file. */
const UNMARKED = ['utf-8', 'euc-kr', 'windows-1252'] as const;

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) {
    return 'utf-16le';
  }
  if (startsWith(bytes, [0xfe, 0xff])) {
    return 'utf-16be';
  }
  const sample = bytes.subarray(0, 1_000);
  const zeros = (odd: number) => sample.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (zeros(1) > sample.length * UTF16_SHARE) {
    return 'utf-16le';
  }
  return zeros(0) > sample.length * UTF16_SHARE ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array): TextFile | undefined {
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

const unpack = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).bytes();

/** Reads text, gzipped or not, in the encodings that spreadsheets and editors write: UTF-8, UTF-16, EUC-KR (CP949), Windows-1252. */
export async function readTextFile(file: Uint8Array<ArrayBuffer>): Promise<TextFile | NoText> {
  const bytes = startsWith(file, GZIP) ? await unpack(file).catch(() => undefined) : file;
  if (!bytes) {
    return { noText: 'brokenGzip' };
  }
  const [kind = 'unknown'] = NO_TEXT.find(([, start]) => startsWith(bytes, start)) ?? [];
  const decoded = kind === 'unknown' ? decode(bytes) : undefined;
  return decoded && !decoded.text.includes('\0') ? decoded : { noText: kind };
}
