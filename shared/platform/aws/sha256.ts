import {
  createHash,
  createHmac,
  createSecretKey,
  type Hash,
  type Hmac,
  type KeyObject,
} from 'node:crypto';

/** Values that the signer hashes, and its secrets. */
type SourceData = string | ArrayBuffer | ArrayBufferView;

/** Keys of HMACs by the text or the bytes that they are made of. Node takes five times as long for what is no key object. */
const ofBytes = new WeakMap<object, KeyObject>();
const ofText = new Map<string, KeyObject>();
/** A function has one set of credentials at a time. */
const MAXIMUM_TEXTS = 8;

function bytesOf(data: SourceData): Uint8Array {
  if (typeof data === 'string') {
    return Buffer.from(data);
  }
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

function keyOf(secret: SourceData): KeyObject {
  const known = typeof secret === 'string' ? ofText.get(secret) : ofBytes.get(secret);
  if (known) {
    return known;
  }
  const key = createSecretKey(bytesOf(secret));
  if (typeof secret === 'string') {
    if (ofText.size >= MAXIMUM_TEXTS) {
      ofText.clear();
    }
    ofText.set(secret, key);
  } else {
    ofBytes.set(secret, key);
  }
  return key;
}

/** SHA-256, or its HMAC with a secret, for the SDK's signer, which makes several for each request with the same keys. */
export class Sha256 {
  readonly #secret: SourceData | undefined;
  #hash: Hash | Hmac;

  constructor(secret?: SourceData) {
    this.#secret = secret;
    this.#hash = this.#begin();
  }

  update(data: SourceData): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    this.#hash = this.#begin();
  }

  #begin() {
    return this.#secret === undefined
      ? createHash('sha256')
      : createHmac('sha256', keyOf(this.#secret));
  }
}
