import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Seal } from '../dynamodb/request-records.ts';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A seal that may be bound to a place: what was closed for one opens nowhere else. */
export interface PlacedSeal extends Seal {
  close(text: string, place?: string): Promise<string>;
  open(text: string, place?: string): Promise<string>;
}

/**
 * Encrypts what holds a product key or a link, remembered answers by default: whoever copies the table learns
 * neither. Stored form: base64 of nonce, tag and ciphertext. Each purpose has a key of its own.
 */
export function sealWith(secret: () => Promise<Buffer>, purpose = 'answers/1'): PlacedSeal {
  const key = async () =>
    Buffer.from(hkdfSync('sha256', await secret(), '', `countersign/${purpose}`, KEY_BYTES));
  return {
    async close(text, place = '') {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, await key(), nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    async open(text, place = '') {
      const bytes = Buffer.from(text, 'base64');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv(ALGORITHM, await key(), nonce)
        .setAAD(Buffer.from(place))
        .setAuthTag(tag);
      const opened = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
      return Buffer.concat(opened).toString('utf8');
    },
  };
}
