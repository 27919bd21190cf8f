/** A file that people made with a spreadsheet or an editor, as text. */
export interface TextFile {
  readonly text: string;
  /** The encoding that it was read in, for messages. */
  readonly encoding: string;
}

/** A file that is no text, by its kind. */
export interface NoText {
  readonly noText: 'workbook' | 'oldWorkbook' | 'pdf' | 'brokenGzip' | 'brokenUtf8' | 'unknown';
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
const UNMARKED = ['utf-8', 'euc-kr', 'shift_jis', 'windows-1252'] as const;

/** Pairs of bytes of the syllables and signs that Korean texts are made of. CP949 gives a meaning to many more. */
const isUsual = (lead: number, trail: number): boolean =>
  lead >= 0xa1 && lead <= 0xc8 && trail >= 0xa1;

/** Tells whether text is Korean: CP949 also reads German and Japanese texts, as syllables and characters that nobody writes. */
function isKorean(bytes: Uint8Array): boolean {
  let [usual, strange] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
    if (lead >= 0x80) {
      at += 1;
      usual += Number(isUsual(lead, trail));
      strange += Number(!isUsual(lead, trail));
    }
  }
  return usual > strange;
}

const KANA = /[\u3041-\u30ff]/;

/** Tells whether text that an encoding can read is likely to be of it. */
function isLikely(encoding: string, bytes: Uint8Array, text: string): boolean {
  if (encoding === 'euc-kr') {
    return isKorean(bytes);
  }
  return encoding !== 'shift_jis' || KANA.test(text);
}

/** Share of letters beside ASCII by which UTF-8 is known although some of its bytes are wrong. */
const UTF8_SHARE = 0.75;

/** Tells UTF-8 that was cut or edited as bytes: other encodings would read each of its letters as two. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const letters = new TextDecoder().decode(bytes).match(/[^\0-\x7f]/gu) ?? [];
  return letters.filter((letter) => letter !== '\ufffd').length > letters.length * UTF8_SHARE;
}

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

function decode(bytes: Uint8Array): TextFile | NoText | undefined {
  const marked = markedEncoding(bytes);
  for (const encoding of marked === undefined ? UNMARKED : [marked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (isLikely(encoding, bytes, text)) {
        return { text, encoding };
      }
    } catch {
      // The bytes are no text of this encoding.
    }
    if (encoding === 'utf-8' && isBrokenUtf8(bytes)) {
      return { noText: 'brokenUtf8' };
    }
  }
  return undefined;
}

const unpack = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).bytes();

/** Reads text, gzipped or not, in the encodings that spreadsheets and editors write: UTF-8, UTF-16, EUC-KR (CP949), Shift_JIS, Windows-1252. */
export async function readTextFile(file: Uint8Array<ArrayBuffer>): Promise<TextFile | NoText> {
  const bytes = startsWith(file, GZIP) ? await unpack(file).catch(() => undefined) : file;
  if (!bytes) {
    return { noText: 'brokenGzip' };
  }
  const [kind = 'unknown'] = NO_TEXT.find(([, start]) => startsWith(bytes, start)) ?? [];
  const decoded = kind === 'unknown' ? decode(bytes) : undefined;
  return decoded && !('text' in decoded && decoded.text.includes('\0'))
    ? decoded
    : { noText: kind };
}
