import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { encryptionContext, type Purpose } from './encryption-context.ts';

/** A key that encrypts data, and the same key as only KMS can open it. */
export interface DataKey {
  readonly key: Buffer;
  readonly closed: Buffer;
}

export interface DataKeys {
  create(): Promise<DataKey>;
  open(closed: Buffer): Promise<DataKey>;
}

/** Whoever learns one data key learns what was closed within an hour, by one instance of a function. */
const LIFETIME_MILLISECONDS = 60 * 60 * 1000;
/** Opened data keys that are kept, so that a list of keys asks KMS once for each import. */
const KEPT = 200;

/**
 * Data keys of AES-256 from one KMS key. Each opening is a request to KMS, once for each data key in the life
 * of a function's instance.
 */
export function kmsDataKeys(
  kms: Pick<KMSClient, 'send'>,
  keyId: string,
  purpose: Purpose = 'product-keys',
): DataKeys {
  const EncryptionContext = encryptionContext(purpose);
  const opened = new Map<string, Promise<DataKey>>();
  let current: { readonly made: Promise<DataKey>; readonly until: number } | undefined;

  const keep = (closed: string, key: Promise<DataKey>): Promise<DataKey> => {
    const [oldest] = opened.keys();
    if (opened.size >= KEPT && oldest !== undefined) {
      opened.delete(oldest);
    }
    opened.set(closed, key);
    // What failed is asked for again.
    key.catch(() => opened.delete(closed));
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
    return { key: bytesOf(Plaintext), closed: bytesOf(CiphertextBlob) };
  };
  const decrypt = async (closed: Buffer): Promise<DataKey> => {
    const { Plaintext } = await kms.send(
      new DecryptCommand({
        KeyId: keyId,
        CiphertextBlob: closed,
        EncryptionContext,
      }),
    );
    return { key: bytesOf(Plaintext), closed };
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
    open: (closed) => {
      const name = closed.toString('base64');
      return opened.get(name) ?? keep(name, decrypt(closed));
    },
  };
}

function bytesOf(part: Uint8Array | undefined): Buffer {
  if (!part) {
    throw new Error('KMS answered without a key.');
  }
  return Buffer.from(part);
}
