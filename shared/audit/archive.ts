import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Stores files under the bucket's object lock: once stored, they cannot be changed or deleted. */
export class S3AuditArchive {
  readonly #client: S3Client;
  readonly #bucketName: string;

  constructor(client: S3Client, bucketName: string) {
    this.#client = client;
    this.#bucketName = bucketName;
  }

  async put(name: string, text: string): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({
        Bucket: this.#bucketName,
        Key: name,
        Body: text,
        ContentType: 'application/x-ndjson',
        // S3 requires a checksum for objects under a lock.
        ChecksumAlgorithm: 'SHA256',
      }),
    );
  }
}
