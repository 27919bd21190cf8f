import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downloadEntry, packDownload, plainAddress } from '#shared/downloads/download-entry.ts';
import { aDownload } from '#test/fixtures/fixtures.ts';

const download = fc.record({
  at: fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
  nonce: fc
    .uint8Array({ minLength: 6, maxLength: 6 })
    .map((b) => Buffer.from(b).toString('base64url')),
  sourceIp: fc.oneof(fc.ipV4(), fc.ipV6()).map(plainAddress),
  agent: fc.stringMatching(/^[\x21-\x7e]{1,16}$/),
});

describe('a packed download', () => {
  it('R8: says again who took it, when, from where and how', () => {
    fc.assert(
      fc.property(download, (given) => {
        expect(downloadEntry.parse(packDownload(given))).toEqual(given);
      }),
    );
  });

  it('takes 27 bytes for curl from an IPv4 address', () => {
    expect(packDownload(aDownload()).length).toBe(6 + 6 + 1 + 4 + 'curl/8.5.0'.length);
  });

  it.each([
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['', 'unknown'],
    ['localhost', 'unknown'],
  ])('has the address %s as %s', (sourceIp, plain) => {
    const packed = packDownload(aDownload({ sourceIp }));
    expect(downloadEntry.parse(packed).sourceIp).toBe(plain);
  });
});
