import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DataKey, DataKeys } from '#shared/platform/crypto/data-keys.ts';
import type { KeyCipher } from '#shared/platform/crypto/key-cipher.ts';
import type { Key } from '#shared/platform/dynamodb/table.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 2;

const additionalDataOf = ({ PK, SK }: Key): Buffer => Buffer.from(JSON.stringify([PK, SK]));

/** The stored form: base64 of the encrypted data key's length and bytes, nonce, tag and ciphertext. */
function seal(value: string, { key, encrypted }: DataKey, location: Key): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(additionalDataOf(location));
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(encrypted.length);
  return Buffer.concat([length, encrypted, nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

function unseal(envelope: Buffer, { key }: DataKey, location: Key): string {
  const nonce = envelope.subarray(0, NONCE_BYTES);
  const tag = envelope.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce)
    .setAAD(additionalDataOf(location))
    .setAuthTag(tag);
  const decrypted = decipher.update(envelope.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decrypted, decipher.final()]).toString('utf8');
}

/**
 * Envelope encryption: a data key encrypts each value, and is stored beside it in a form that only KMS can decrypt.
 * Without the KMS key, a copy of the table, a backup or an export shows no product key.
 */
export function keyCipher(dataKeys: DataKeys): KeyCipher {
  const open = async (stored: string, location: Key) => {
    const bytes = Buffer.from(stored, 'base64');
    const start = LENGTH_BYTES + bytes.readUInt16BE();
    const dataKey = await dataKeys.decrypt(bytes.subarray(LENGTH_BYTES, start));
    return { dataKey, value: unseal(bytes.subarray(start), dataKey, location) };
  };
  return {
    encrypt: async (value, location) => seal(value, await dataKeys.create(), location),
    decrypt: async (encrypted, location) => (await open(encrypted, location)).value,
    reencrypt: async (encrypted, from, to) => {
      const { dataKey, value } = await open(encrypted, from);
      return seal(value, dataKey, to);
    },
  };
}
