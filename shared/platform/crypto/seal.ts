import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Seal } from '../http/request-record.ts';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts recorded responses that hold a product key or a link, so that a copy of the table reveals neither.
 * Stored form: base64 of nonce, tag and ciphertext. The request's identity is authenticated with it: a row that is copied
 * to another request, or to another partner, does not open there. The secret serves this purpose alone.
 */
export function sealWith(secret: () => Promise<Buffer>): Seal {
  const key = async () =>
    Buffer.from(hkdfSync('sha256', await secret(), '', 'countersign/answers/2', KEY_BYTES));
  return {
    async close(text, identity) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, await key(), nonce).setAAD(Buffer.from(identity));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    async open(text, identity) {
      const bytes = Buffer.from(text, 'base64');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv(ALGORITHM, await key(), nonce)
        .setAAD(Buffer.from(identity))
        .setAuthTag(tag);
      const opened = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
      return Buffer.concat(opened).toString('utf8');
    },
  };
}
