import { createHash, createPublicKey } from 'node:crypto';
import { getSignedUrl } from '@aws-sdk/cloudfront-signer';
import { create } from 'content-disposition';
import { urlSeconds } from './address-life.ts';
import { DOWNLOAD_PARAMETER, type DownloadUrls, signedAt, type UrlGrant } from './download-urls.ts';
import type { MediaFile } from './media/media.ts';

export interface SignedUrlSettings {
  /** The address of the front, without a slash at its end. */
  readonly origin: string;
  /** Ids of the front's public keys by their fingerprints: `SHA-256=ID`, separated by commas. */
  readonly keyIds: string;
  /** Reads the private key as PEM. */
  readonly privateKey: () => Promise<Buffer>;
  /** In strict mode a URL works from its visitor's address only. */
  readonly isStrict: boolean;
}

/** A private key with the id by which the front knows its public one. */
interface SigningKey {
  readonly keyPairId: string;
  readonly privateKey: string;
}

/**
 * Finds the public key of a private one among those of the front. While one replaces the other, both are in the front,
 * and the secret may have either.
 */
function signingKey(keyIds: string, privateKey: string): SigningKey {
  const fingerprint = createHash('sha256')
    .update(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }))
    .digest('hex');
  const known = keyIds.split(',').find((each) => each.startsWith(`${fingerprint}=`));
  if (known === undefined) {
    throw new Error('The secret of downloads has no private key of the stage’s public keys.');
  }
  return { keyPairId: known.slice(fingerprint.length + 1), privateKey };
}

/**
 * URLs of a CloudFront distribution, signed here. Signing needs no request once the private key is read. */
export class SignedDownloadUrls implements DownloadUrls {
  readonly origin: string;
  readonly #settings: SignedUrlSettings;
  #key: Promise<SigningKey> | undefined;

  constructor(settings: SignedUrlSettings) {
    this.origin = settings.origin;
    this.#settings = settings;
  }

  async urlFor(
    { storageKey, fileName, sizeBytes }: Pick<MediaFile, 'storageKey' | 'fileName' | 'sizeBytes'>,
    downloadId: string,
    address: string,
    times: UrlGrant,
  ): Promise<string> {
    const seconds = this.lifeOf(sizeBytes);
    const begins = signedAt(times, seconds, Date.now());
    const { keyPairId, privateKey } = await this.#signingKey();
    const url = new URL(`${this.origin}/${storageKey}`);
    url.search = new URLSearchParams({
      'response-content-disposition': create(fileName),
      [DOWNLOAD_PARAMETER]: downloadId,
    })
      .toString()
      .replaceAll('+', '%20');
    return getSignedUrl({
      ...{ url: url.href, keyPairId, privateKey, algorithm: 'SHA256' },
      dateLessThan: new Date(begins.getTime() + seconds * 1_000),
      ...(this.#settings.isStrict && { ipAddress: address }),
    });
  }

  lifeOf(sizeBytes: number): number {
    return urlSeconds(sizeBytes);
  }

  /** The next download reads the secret again if there was no valid key in it. */
  #signingKey(): Promise<SigningKey> {
    const { keyIds, privateKey } = this.#settings;
    this.#key ??= privateKey()
      .then((pem) => signingKey(keyIds, pem.toString('utf8')))
      .catch((error: unknown) => {
        this.#key = undefined;
        throw error;
      });
    return this.#key;
  }
}
