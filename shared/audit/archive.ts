import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Files under the bucket's own lock: from the moment that they are stored nobody changes or deletes them. */
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
        // S3 stores nothing under a lock without a checksum of it.
        ChecksumAlgorithm: 'SHA256',
      }),
    );
  }
}
