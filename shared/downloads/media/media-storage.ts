import { createHash } from 'node:crypto';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  type S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { type MediaFile, type MediaUpload, partSize } from './media.ts';

/** A part that storage has taken, with the etag that it answered. */
export interface UploadedPart {
  readonly partNumber: number;
  readonly etag: string;
}

/** Where the bytes of media are. */
export interface MediaStorage {
  /** Begins an upload in parts and answers its id. */
  beginUpload(file: Pick<MediaFile, 'storageKey' | 'contentType'>): Promise<string>;
  /** An address that takes the bytes of one part, exactly so many, for a while. */
  partUrl(upload: MediaUpload, partNumber: number): Promise<string>;
  /**
   * Makes the parts one file; a repeat finds it made. `gone`: there is neither the upload nor its file, such as
   * after storage gave up an upload that nobody completed in time.
   */
  finishUpload(
    upload: MediaUpload,
    parts: readonly UploadedPart[],
  ): Promise<'finished' | 'gone' | 'incomplete'>;
  /**
   * Reads an object: its size, its digest (lower-case hex) and the etag of storage; `undefined` if there is none. Throws
   * if time runs out while it is read.
   */
  inspect(
    storageKey: string,
    hasTime?: () => boolean,
  ): Promise<{ sizeBytes: number; sha256: string; etag: string } | undefined>;
  remove(storageKey: string): Promise<void>;
}

/** Enough for a part on a slow line. */
const UPLOAD_SECONDS = 60 * 60;

/** Answers that the parts which were named are not those that storage has. */
const INCOMPLETE = new Set(['InvalidPart', 'InvalidPartOrder', 'EntityTooSmall', 'MalformedXML']);

/** Ends a read that is slower than expected, before the function is killed in the middle of it. */
class ReadTimedOut extends Error {
  override readonly name = 'ReadTimedOut';
}

/** The client must not add checksums by itself: they would be signed into URLs for bytes that it has never seen. */
export class S3MediaStorage implements MediaStorage {
  readonly #client: S3Client;
  readonly #bucketName: string;

  constructor(client: S3Client, bucketName: string) {
    this.#client = client;
    this.#bucketName = bucketName;
  }

  async beginUpload({
    storageKey,
    contentType,
  }: Pick<MediaFile, 'storageKey' | 'contentType'>): Promise<string> {
    const { UploadId } = await this.#client.send(
      new CreateMultipartUploadCommand({
        ...{ Bucket: this.#bucketName, Key: storageKey, ContentType: contentType },
      }),
    );
    if (UploadId === undefined) {
      throw new Error('Storage began an upload without an id.');
    }
    return UploadId;
  }

  /** The length is signed: storage refuses more or fewer bytes than the part has. */
  async partUrl(upload: MediaUpload, partNumber: number): Promise<string> {
    const part = new UploadPartCommand({
      ...{ Bucket: this.#bucketName, Key: upload.file.storageKey, UploadId: upload.uploadId },
      PartNumber: partNumber,
      ContentLength: partSize(upload, partNumber),
    });
    return getSignedUrl(this.#client, part, {
      expiresIn: UPLOAD_SECONDS,
      signableHeaders: new Set(['content-length']),
    });
  }

  async finishUpload({ file, uploadId }: MediaUpload, parts: readonly UploadedPart[]) {
    try {
      await this.#client.send(
        new CompleteMultipartUploadCommand({
          ...{ Bucket: this.#bucketName, Key: file.storageKey, UploadId: uploadId },
          MultipartUpload: {
            Parts: parts.map(({ partNumber, etag }) => ({ PartNumber: partNumber, ETag: etag })),
          },
        }),
      );
      return 'finished';
    } catch (error) {
      if (error instanceof S3ServiceException && error.name === 'NoSuchUpload') {
        return (await this.#isThere(file.storageKey)) ? 'finished' : 'gone';
      }
      if (error instanceof S3ServiceException && INCOMPLETE.has(error.name)) {
        return 'incomplete';
      }
      throw error;
    }
  }

  async #isThere(storageKey: string): Promise<boolean> {
    try {
      await this.#client.send(new HeadObjectCommand({ Bucket: this.#bucketName, Key: storageKey }));
      return true;
    } catch (error) {
      if (error instanceof NotFound) {
        return false;
      }
      throw error;
    }
  }

  /** Reads every byte: what is offered has the digest that was promised. */
  async inspect(storageKey: string, hasTime = () => true) {
    try {
      const { Body, ETag } = await this.#client.send(
        new GetObjectCommand({ Bucket: this.#bucketName, Key: storageKey }),
      );
      const hash = createHash('sha256');
      let sizeBytes = 0;
      for await (const chunk of Body?.transformToWebStream() ?? []) {
        if (!hasTime()) {
          throw new ReadTimedOut(`Time ran out after ${sizeBytes} bytes.`);
        }
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

  async remove(storageKey: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucketName, Key: storageKey }));
  }
}
