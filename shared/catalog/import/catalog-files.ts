import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { CatalogFile } from './catalog-import.ts';

/** The storage of import files. */
export interface CatalogFiles {
  /** Creates a URL that accepts the file in one PUT, for an hour. */
  uploadUrl(file: CatalogFile): Promise<string>;
  /** Reads the file; undefined until it is uploaded. */
  read(file: CatalogFile): Promise<Buffer | undefined>;
}

/** Enough for 100 MiB on a slow connection. */
const UPLOAD_SECONDS = 60 * 60;

/** Stores files under their digest, which every read verifies. */
const keyOf = ({ sha256 }: CatalogFile): string => `catalogs/${sha256}.json`;

export class S3CatalogFiles implements CatalogFiles {
  readonly #client: S3Client;
  readonly #bucketName: string;

  constructor(client: S3Client, bucketName: string) {
    this.#client = client;
    this.#bucketName = bucketName;
  }

  async uploadUrl(file: CatalogFile): Promise<string> {
    const object = new PutObjectCommand({
      ...{ Bucket: this.#bucketName, Key: keyOf(file) },
      ContentLength: file.sizeBytes,
    });
    return getSignedUrl(this.#client, object, {
      expiresIn: UPLOAD_SECONDS,
      signableHeaders: new Set(['content-length']),
    });
  }

  async read(file: CatalogFile): Promise<Buffer | undefined> {
    try {
      const { Body } = await this.#client.send(
        new GetObjectCommand({ Bucket: this.#bucketName, Key: keyOf(file) }),
      );
      return Body && Buffer.from(await Body.transformToByteArray());
    } catch (error) {
      if (error instanceof NoSuchKey) {
        return undefined;
      }
      throw error;
    }
  }
}
