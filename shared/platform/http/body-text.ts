import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '../errors.ts';
import { because, type Sentence } from '../sentence.ts';

/** Limit of a request body, after gzip. API Gateway itself accepts 10 MB. */
export const MAXIMUM_BODY_BYTES = 1024 * 1024;

const refused = (sentence: Sentence, cause?: unknown) =>
  new DomainError('INVALID_BODY', because('BODY_UNREADABLE', { sentence }), { cause });

const tooLarge = (size: string) =>
  new DomainError(
    'BODY_TOO_LARGE',
    because('BODY_TOO_LARGE', { size, maximumBodyBytes: MAXIMUM_BODY_BYTES }),
  );

/** Charsets whose text is the same in UTF-8. */
const UTF_8: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

function requireUtf8(contentType: string): void {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType) ?? [];
  if (!UTF_8.has(charset.toLowerCase())) {
    throw refused(because('BODY_CHARSET', { charset: charset.slice(0, 40) }));
  }
}

function unzipped(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MAXIMUM_BODY_BYTES });
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw tooLarge(`more than ${MAXIMUM_BODY_BYTES}`);
    }
    throw refused(because('BODY_NOT_GZIP'), cause);
  }
}

/** Undoes the encoding of a body. The gateway hands compressed bytes on in base64, or they arrive broken. */
function decompressed(bytes: Buffer, encoding: string, isWhole: boolean): Buffer {
  switch (encoding) {
    case '':
    case 'identity':
      return bytes;
    case 'gzip':
    case 'x-gzip':
      if (isWhole) {
        return unzipped(bytes);
      }
      throw refused(because('BODY_GZIP_AS_TEXT'));
    default:
      throw refused(because('BODY_ENCODING', { encoding: encoding.slice(0, 40) }));
  }
}

const UTF_16_MARKS: readonly (readonly [number, number])[] = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function fromUtf8(bytes: Buffer): string {
  // JSON begins with ASCII: a NUL beside it is half of a UTF-16 character.
  const isUtf16 =
    UTF_16_MARKS.some((mark) => mark.every((byte, at) => bytes[at] === byte)) ||
    bytes.subarray(0, 2).includes(0);
  if (isUtf16) {
    throw refused(because('BODY_UTF_16'));
  }
  try {
    // The decoder leaves out a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refused(because('BODY_NOT_UTF_8'), cause);
  }
}

/**
 * Reads the text of a body. Bytes that are not UTF-8 are refused, never kept as U+FFFD: the gateway writes that character
 * in their place when it hands a body on as text.
 */
export function bodyText({ body = '', isBase64Encoded, headers }: APIGatewayProxyEventV2): string {
  const received = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  if (received.length > MAXIMUM_BODY_BYTES) {
    throw tooLarge(String(received.length));
  }
  requireUtf8(headers['content-type'] ?? '');
  const encoding = (headers['content-encoding'] ?? '').trim().toLowerCase();
  const text = fromUtf8(decompressed(received, encoding, isBase64Encoded));
  if (text.includes('\ufffd')) {
    throw refused(because('BODY_BROKEN_TEXT'));
  }
  return text;
}
