import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { DownloadLink } from '#shared/downloads/link.ts';
import { countedRow, placeRow } from '#shared/downloads/link-items.ts';
import { changes, commitTo, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import { CANARY_CONTENT } from './canary-link.ts';

export interface CanaryStore {
  /** Saves a link and its file. The table deletes the link a day later. */
  save(link: DownloadLink): Promise<void>;
}

export class AwsCanaryStore implements CanaryStore {
  readonly #table: Table;
  readonly #storage: S3Client;
  readonly #bucketName: string;

  constructor(table: Table, storage: S3Client, bucketName: string) {
    this.#table = table;
    this.#storage = storage;
    this.#bucketName = bucketName;
  }

  async save(link: DownloadLink): Promise<void> {
    // The content is the same each time. Put anew, it comes back by itself when somebody deletes it.
    await this.#storage.send(
      new PutObjectCommand({
        ...{ Bucket: this.#bucketName, Key: link.storageKey, Body: CANARY_CONTENT },
        ContentType: link.file.contentType,
      }),
    );
    // Without a time at which it is due, no job marks the link as ended, and no audit record says so.
    const { duePK: _, dueSK: __, ...counted } = countedRow(link);
    const deleteAfter = Math.ceil((link.openedAt.getTime() + MILLISECONDS_PER_DAY) / 1_000);
    await commitTo(this.#table)([
      changes(this.#table).put('place the link of the canary', { Item: placeRow(link) }),
      changes(this.#table).put('create a link of the canary', {
        Item: { ...counted, deleteAfter },
        ConditionExpression: NEW_ITEM,
      }),
    ]);
  }
}
