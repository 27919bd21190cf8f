import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { encryptionContext, type Purpose } from './encryption-context.ts';

/** A key that encrypts data, with its encrypted copy that only KMS can decrypt. */
export interface DataKey {
  readonly key: Buffer;
  readonly encrypted: Buffer;
}

export interface DataKeys {
  create(): Promise<DataKey>;
  decrypt(encrypted: Buffer): Promise<DataKey>;
}

/** A leaked data key reveals at most what one instance of a function encrypted within an hour. */
const LIFETIME_MILLISECONDS = 60 * 60 * 1000;
/** Decrypted data keys that are cached, so that a list of keys asks KMS once for each import. */
const KEPT = 200;

/**
 * AES-256 data keys from one KMS key. An instance of a function sends one request to KMS for each data key that it
 * decrypts.
 */
export function kmsDataKeys(
  kms: Pick<KMSClient, 'send'>,
  keyId: string,
  purpose: Purpose = 'product-keys',
): DataKeys {
  const EncryptionContext = encryptionContext(purpose);
  const decrypted = new Map<string, Promise<DataKey>>();
  let current: { readonly made: Promise<DataKey>; readonly until: number } | undefined;

  const keep = (encrypted: string, key: Promise<DataKey>): Promise<DataKey> => {
    const [oldest] = decrypted.keys();
    if (decrypted.size >= KEPT && oldest !== undefined) {
      decrypted.delete(oldest);
    }
    decrypted.set(encrypted, key);
    // A failed request is repeated by the next use.
    key.catch(() => decrypted.delete(encrypted));
    return key;
  };
  const make = async (): Promise<DataKey> => {
    const { Plaintext, CiphertextBlob } = await kms.send(
      new GenerateDataKeyCommand({
        KeyId: keyId,
        KeySpec: 'AES_256',
        EncryptionContext,
      }),
    );
    return { key: bytesOf(Plaintext), encrypted: bytesOf(CiphertextBlob) };
  };
  const decrypt = async (encrypted: Buffer): Promise<DataKey> => {
    const { Plaintext } = await kms.send(
      new DecryptCommand({
        KeyId: keyId,
        CiphertextBlob: encrypted,
        EncryptionContext,
      }),
    );
    return { key: bytesOf(Plaintext), encrypted };
  };

  return {
    create() {
      if (!current || Date.now() >= current.until) {
        const made = make();
        current = { made, until: Date.now() + LIFETIME_MILLISECONDS };
        made.catch(() => {
          current = undefined;
        });
      }
      return current.made;
    },
    decrypt: (encrypted) => {
      const name = encrypted.toString('base64');
      return decrypted.get(name) ?? keep(name, decrypt(encrypted));
    },
  };
}

function bytesOf(part: Uint8Array | undefined): Buffer {
  if (!part) {
    throw new Error('KMS answered without a key.');
  }
  return Buffer.from(part);
}
