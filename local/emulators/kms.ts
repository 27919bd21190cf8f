import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { Deployed } from '../assembly/deployment.ts';
import { readStored, writeStored } from '../common/json-store.ts';
import { awsError, type JsonAnswer, serveAwsJson } from './aws-json.ts';

export const KMS_KEY_TYPE = 'AWS::KMS::Key';
export const kmsKeyProperties = z.object({ EnableKeyRotation: z.literal(true) });
type KmsKey = Deployed<z.output<typeof kmsKeyProperties>>;

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const context = z.record(z.string(), z.string()).default({});
const generateInput = z.object({
  KeyId: z.string(),
  KeySpec: z.literal('AES_256'),
  EncryptionContext: context,
});
const decryptInput = z.object({
  KeyId: z.string(),
  CiphertextBlob: z.base64(),
  EncryptionContext: context,
});

/** Binding of a ciphertext to its context, independent of the order of the context's entries. */
const boundTo = (encryptionContext: Record<string, string>): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(encryptionContext).sort()));

function encrypt(master: Buffer, text: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, master, nonce).setAAD(bound);
  const closed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), closed]);
}

function decrypt(master: Buffer, blob: Buffer, bound: Buffer): Buffer | undefined {
  try {
    const decipher = createDecipheriv(ALGORITHM, master, blob.subarray(0, NONCE_BYTES))
      .setAAD(bound)
      .setAuthTag(blob.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const opened = decipher.update(blob.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    return undefined;
  }
}

type Masters = Readonly<Record<string, string>>;

const masterOf = (masters: Masters, keyId: string): Buffer | undefined => {
  const kept = masters[keyId];
  return kept === undefined ? undefined : Buffer.from(kept, 'base64');
};

const noSuchKey = awsError('NotFoundException', 'There is no such key.');

function generateDataKey(masters: Masters, raw: unknown): JsonAnswer {
  const { KeyId, EncryptionContext } = generateInput.parse(raw);
  const master = masterOf(masters, KeyId);
  if (!master) {
    return noSuchKey;
  }
  const dataKey = randomBytes(KEY_BYTES);
  const blob = encrypt(master, dataKey, boundTo(EncryptionContext));
  return {
    status: 200,
    body: {
      KeyId,
      Plaintext: dataKey.toString('base64'),
      CiphertextBlob: blob.toString('base64'),
    },
  };
}

function decryptDataKey(masters: Masters, raw: unknown): JsonAnswer {
  const { KeyId, CiphertextBlob, EncryptionContext } = decryptInput.parse(raw);
  const master = masterOf(masters, KeyId);
  if (!master) {
    return noSuchKey;
  }
  const opened = decrypt(master, Buffer.from(CiphertextBlob, 'base64'), boundTo(EncryptionContext));
  return opened
    ? { status: 200, body: { KeyId, Plaintext: opened.toString('base64') } }
    : awsError('InvalidCiphertextException', 'It was not closed by this key for this context.');
}

/** Keys as they were made at the first start, for the others a new one. */
async function mastersOf(dataDir: string | undefined, kmsKeys: readonly KmsKey[]) {
  const file = dataDir && join(dataDir, 'kms.json');
  const known = (file && (await readStored(file, z.record(z.string(), z.base64())))) || {};
  const masters: Masters = Object.fromEntries(
    kmsKeys.map(({ arn }) => [arn, known[arn] ?? randomBytes(KEY_BYTES).toString('base64')]),
  );
  if (file) {
    await writeStored(file, masters);
  }
  return masters;
}

/** Speaks as much of KMS's protocol as functions use: data keys, made and opened. */
export async function startKms(dataDir: string | undefined, kmsKeys: readonly KmsKey[]) {
  const masters = await mastersOf(dataDir, kmsKeys);
  return serveAwsJson((operation, input) => {
    switch (operation) {
      case 'TrentService.GenerateDataKey':
        return generateDataKey(masters, input);
      case 'TrentService.Decrypt':
        return decryptDataKey(masters, input);
      default:
        return awsError('UnsupportedOperationException', `${operation} is not served here.`);
    }
  });
}
