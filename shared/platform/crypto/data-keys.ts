import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms';
import { encryptionContext, type Purpose } from './encryption-context.ts';

/** A data key in plain text, and the same key encrypted by KMS. */
export interface DataKey {
  readonly key: Buffer;
  readonly closed: Buffer;
}

export interface DataKeys {
  create(): Promise<DataKey>;
  open(closed: Buffer): Promise<DataKey>;
}

/** The lifetime of a data key: a leaked one decrypts only an hour of values from one function instance. */
const LIFETIME_MILLISECONDS = 60 * 60 * 1000;
/** The number of cached data keys, so that a list of product keys calls KMS once per import. */
const KEPT = 200;

/**
 * AES-256 data keys from one KMS key. Decrypting a data key is one request to KMS, once per function instance.
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
    // A failed request is repeated by the next use.
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
    throw new Error('KMS returned no key.');
  }
  return Buffer.from(part);
}
