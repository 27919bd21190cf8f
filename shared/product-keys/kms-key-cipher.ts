import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DataKey, DataKeys } from '#shared/platform/crypto/data-keys.ts';
import type { KeyVault } from '#shared/platform/crypto/key-cipher.ts';
import type { Key } from '#shared/platform/dynamodb/table.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 2;

const placeOf = ({ PK, SK }: Key): Buffer => Buffer.from(JSON.stringify([PK, SK]));

/** Stored form: base64 of the closed data key's length and bytes, nonce, tag and ciphertext. */
function seal(value: string, { key, closed }: DataKey, place: Key): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(placeOf(place));
  const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(closed.length);
  return Buffer.concat([length, closed, nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

function unseal(envelope: Buffer, { key }: DataKey, place: Key): string {
  const nonce = envelope.subarray(0, NONCE_BYTES);
  const tag = envelope.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce).setAAD(placeOf(place)).setAuthTag(tag);
  const opened = decipher.update(envelope.subarray(NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([opened, decipher.final()]).toString('utf8');
}

/**
 * Keeps product keys in envelopes: each value is closed by a data key, which lies beside it as only KMS can
 * open it. Without the KMS key, a copy of the table, a backup or an export shows no product key.
 */
export function keyVault(dataKeys: DataKeys): KeyVault {
  const openWith = async (stored: string, place: Key) => {
    const bytes = Buffer.from(stored, 'base64');
    const start = LENGTH_BYTES + bytes.readUInt16BE();
    const dataKey = await dataKeys.open(bytes.subarray(LENGTH_BYTES, start));
    return { dataKey, value: unseal(bytes.subarray(start), dataKey, place) };
  };
  return {
    close: async (value, place) => seal(value, await dataKeys.create(), place),
    open: async (closed, place) => (await openWith(closed, place)).value,
    move: async (closed, from, to) => {
      const { dataKey, value } = await openWith(closed, from);
      return seal(value, dataKey, to);
    },
  };
}
