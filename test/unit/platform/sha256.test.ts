import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '#shared/platform/aws/sha256.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
/** The bytes in the middle of a larger buffer, as Node's pools hold them. */
const view = (text: string): Uint8Array => new Uint8Array(Buffer.from(`<${text}>`)).subarray(1, -1);

describe('SHA-256 for the signer', () => {
  it('is the hash of what it was given, piece by piece and after a reset', async () => {
    const hash = new Sha256();
    hash.update('서버');
    hash.update(view('server'));
    const expected = createHash('sha256').update('서버server').digest('hex');
    expect(hex(await hash.digest())).toBe(expected);
    hash.reset();
    hash.update('서버server');
    expect(hex(await hash.digest())).toBe(expected);
  });

  it('is the HMAC with a text or with bytes, for more secrets than it keeps', async () => {
    const secrets = Array.from({ length: 20 }, (_, index) => `secret ${index % 10}`);
    for (const secret of secrets) {
      for (const given of [secret, view(secret), Uint8Array.from(Buffer.from(secret)).buffer]) {
        const mac = new Sha256(given);
        mac.update('text');
        const expected = createHmac('sha256', secret).update('text').digest('hex');
        expect(hex(await mac.digest())).toBe(expected);
      }
    }
  });
});
