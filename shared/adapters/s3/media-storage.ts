import { createHash } from 'node:crypto';
import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { MediaFile } from '../../domain/media.ts';
import type { MediaStorage } from '../../domain/ports.ts';

const UPLOAD_SECONDS = 15 * 60;

export class S3MediaStorage implements MediaStorage {
  readonly #client: S3Client;
  readonly #bucketName: string;

  constructor(client: S3Client, bucketName: string) {
    this.#client = client;
    this.#bucketName = bucketName;
  }

  /** The type and the length are signed: storage refuses other bytes than were announced. */
  async uploadUrl({
    storageKey,
    contentType,
    sizeBytes,
  }: Pick<MediaFile, 'storageKey' | 'contentType' | 'sizeBytes'>): Promise<string> {
    const upload = new PutObjectCommand({
      Bucket: this.#bucketName,
      Key: storageKey,
      ContentType: contentType,
      ContentLength: sizeBytes,
    });
    return getSignedUrl(this.#client, upload, {
      expiresIn: UPLOAD_SECONDS,
      signableHeaders: new Set(['content-type', 'content-length']),
    });
  }

  /** Reads every byte: what is offered has the digest that was promised. */
  async inspect(storageKey: string) {
    try {
      const { Body, ETag } = await this.#client.send(
        new GetObjectCommand({ Bucket: this.#bucketName, Key: storageKey }),
      );
      const hash = createHash('sha256');
      let sizeBytes = 0;
      for await (const chunk of Body?.transformToWebStream() ?? []) {
        hash.update(chunk);
        sizeBytes += chunk.length;
      }
      return { sizeBytes, sha256: hash.digest('hex'), etag: ETag ?? '' };
    } catch (error) {
      if (error instanceof NoSuchKey) {
        return undefined;
      }
      throw error;
    }
  }
}
