import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rawInput } from '#shared/platform/http/input.ts';
import { repeatedName } from '#shared/platform/http/json-object.ts';
import { anEvent } from '#test/fixtures/events.ts';

const JSON_TEXT = '{"name":"한국"}';
const inBase64 = (bytes: Buffer, headers: Record<string, string> = {}) =>
  rawInput(
    anEvent({ method: 'POST', body: bytes.toString('base64'), isBase64Encoded: true, headers }),
  );
const asText = (body: string, headers: Record<string, string> = {}) =>
  rawInput(anEvent({ method: 'POST', body, headers }));
const utf16be = Buffer.from(JSON_TEXT, 'utf16le').swap16();

describe('the text of a body', () => {
  it.each([
    ['UTF-8', Buffer.from(JSON_TEXT), {}],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${JSON_TEXT}`), {}],
    [
      'UTF-8 by name',
      Buffer.from(JSON_TEXT),
      { 'content-type': 'application/json;charset="UTF-8"' },
    ],
    ['gzip', gzipSync(JSON_TEXT), { 'content-encoding': 'gzip' }],
    ['gzip of a byte order mark', gzipSync(`\ufeff${JSON_TEXT}`), { 'content-encoding': 'GZIP' }],
  ])('is read from %s', (_, bytes, headers) => {
    expect(inBase64(bytes, headers)).toEqual({ name: '한국' });
  });

  it.each<[string, () => unknown, string]>([
    ['bytes that are not UTF-8', () => inBase64(Buffer.from([0x7b, 0xff, 0x7d])), 'not UTF-8'],
    ['bytes that the gateway replaced', () => asText('{"name":"\ufffd"}'), 'U+FFFD'],
    ['UTF-16 with a mark', () => inBase64(Buffer.from(`\ufeff${JSON_TEXT}`, 'utf16le')), 'UTF-16'],
    ['UTF-16 without one', () => inBase64(utf16be), 'UTF-16'],
    [
      'a charset',
      () => asText('{}', { 'content-type': 'application/json; charset=euc-kr' }),
      'euc-kr',
    ],
    ['an encoding', () => asText('{}', { 'content-encoding': 'br' }), 'br'],
    [
      'gzip that is none',
      () => inBase64(Buffer.from('{}'), { 'content-encoding': 'gzip' }),
      'gzip',
    ],
    ['gzip as text', () => asText('{}', { 'content-encoding': 'gzip' }), 'gzip'],
    ['a property twice', () => asText('{"a":{"b":1,"b":2}}'), 'b twice'],
  ])('is refused by name: %s', (_, send, name) => {
    expect(send).toThrow(
      expect.objectContaining({ code: 'INVALID_BODY', message: expect.stringContaining(name) }),
    );
  });

  it('is nested 64 deep at most', () => {
    const nested = (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
    expect(asText(nested(64))).toHaveProperty('a');
    expect(() => asText(nested(65))).toThrow(expect.objectContaining({ code: 'INVALID_BODY' }));
  });

  it('has a size after gzip, too', () => {
    const bomb = gzipSync(Buffer.alloc(5 * 1024 * 1024, ' '));
    expect(() => inBase64(bomb, { 'content-encoding': 'gzip' })).toThrow(
      expect.objectContaining({ code: 'BODY_TOO_LARGE' }),
    );
  });

  it.each([
    ['{"a":[{"b":1},{"b":2}],"b":{"a":1}}', undefined],
    ['{"a":"{\\"a\\":1}","\\u0061":2}', 'a'],
    ['{"a":"x","b":["a","a"],"c":"a"}', undefined],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('finds what stands twice in %s: %s', (text, name) => {
    expect(repeatedName(text)).toBe(name);
  });
});
