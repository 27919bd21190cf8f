import {
  CopyObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { create } from 'content-disposition';
import { retryPause } from '#shared/platform/http/retry-pause.ts';
import { type Attachment, INCOMING, LARGEST_ATTACHMENT_BYTES } from './attachment.ts';

/** URL and form fields with which a browser or a program posts a file. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Storage of the bytes of attachments. */
export interface AttachmentStorage {
  /** Takes one file of the type, no larger than allowed, for a few minutes. */
  uploadForm(refundRequestId: string, attachment: Attachment): Promise<UploadForm>;
  /** The sizes in bytes of what came for a refund request, by the attachment's id. */
  sizes(refundRequestId: string): Promise<ReadonlyMap<string, number>>;
  /**
   * Takes the file that came, once: from then on a second upload by the same form changes nothing that anybody reads.
   * Without it the form, which works for minutes, could bring another file after the first was read.
   */
  take(refundRequestId: string, attachment: Pick<Attachment, 'id'>): Promise<void>;
  /** The address of the taken file for a minute; to be saved and not shown, whatever type it says it has. */
  downloadUrl(refundRequestId: string, attachment: Attachment): Promise<string>;
}

/** Enough to begin with at once: a form that is late is asked for again. */
const UPLOAD_SECONDS = 10 * 60;
const DOWNLOAD_SECONDS = 60;

/** S3 refuses one of two conditional writes at once so, and asks for it again: by then the other one has ended. */
const CONFLICT = 'ConditionalRequestConflict';
const CONFLICT_MILLISECONDS = 200;
const MAXIMUM_COPIES = 5;

/** Errors that say that a copy is there, or that there is nothing to copy: what arrived is deleted in time, and the file that was taken stays. */
const COPY_OUTCOMES: Readonly<Record<string, boolean>> = {
  PreconditionFailed: true,
  NoSuchKey: false,
};

const nameOf = (error: unknown): string => (error instanceof S3ServiceException ? error.name : '');

/** Ends the key of a file that was taken. No id ends so. */
const TAKEN = '.taken';

const incomingOf = (refundRequestId: string): string => `${INCOMING}${refundRequestId}/`;

/** All that is granted on the bucket lies below this. Files that arrived before INCOMING was are here too. */
const prefixOf = (refundRequestId: string): string => `servicerequests/${refundRequestId}/`;

export class S3AttachmentStorage implements AttachmentStorage {
  readonly #client: S3Client;
  readonly #bucketName: string;

  constructor(client: S3Client, bucketName: string) {
    this.#client = client;
    this.#bucketName = bucketName;
  }

  uploadForm(refundRequestId: string, { id, contentType }: Attachment): Promise<UploadForm> {
    return createPresignedPost(this.#client, {
      Bucket: this.#bucketName,
      Key: `${incomingOf(refundRequestId)}${id}`,
      Fields: { 'Content-Type': contentType },
      Conditions: [['content-length-range', 1, LARGEST_ATTACHMENT_BYTES]],
      Expires: UPLOAD_SECONDS,
    });
  }

  /** Lists all files at once: a refund request has few, and a HEAD of a missing file is refused without the grant to list. */
  async sizes(refundRequestId: string): Promise<ReadonlyMap<string, number>> {
    const [incoming, own] = await Promise.all(
      [incomingOf(refundRequestId), prefixOf(refundRequestId)].map((prefix) => this.#list(prefix)),
    );
    const all = [...(incoming ?? []), ...(own ?? [])];
    // The file that was taken is the one that counts.
    const taken = all.flatMap(([name, size]) =>
      name.endsWith(TAKEN) ? [[name.slice(0, -TAKEN.length), size] as const] : [],
    );
    return new Map([...all.filter(([name]) => !name.endsWith(TAKEN)), ...taken]);
  }

  /** Names and sizes of the objects below a prefix. */
  async #list(prefix: string): Promise<readonly (readonly [name: string, size: number])[]> {
    const { Contents = [] } = await this.#client.send(
      new ListObjectsV2Command({ Bucket: this.#bucketName, Prefix: prefix }),
    );
    return Contents.map(({ Key = '', Size = 0 }) => [Key.slice(prefix.length), Size] as const);
  }

  async take(refundRequestId: string, { id }: Pick<Attachment, 'id'>): Promise<void> {
    const own = prefixOf(refundRequestId);
    for (const source of [incomingOf(refundRequestId), own]) {
      if (await this.#copyOnce(`${source}${id}`, `${own}${id}${TAKEN}`)) {
        return;
      }
    }
  }

  /** Copies an object to a key where none is. Returns false if there is no such object, and true if a copy is there now. */
  async #copyOnce(from: string, to: string): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#client.send(
          new CopyObjectCommand({
            ...{ Bucket: this.#bucketName, Key: to, IfNoneMatch: '*' },
            CopySource: `${this.#bucketName}/${from}`,
          }),
        );
        return true;
      } catch (error) {
        const outcome = COPY_OUTCOMES[nameOf(error)];
        if (outcome !== undefined) {
          return outcome;
        }
        if (nameOf(error) !== CONFLICT || attempt === MAXIMUM_COPIES) {
          throw error;
        }
      }
      await retryPause.wait(CONFLICT_MILLISECONDS);
    }
  }

  downloadUrl(refundRequestId: string, { id, fileName }: Attachment): Promise<string> {
    const command = new GetObjectCommand({
      ...{ Bucket: this.#bucketName, Key: `${prefixOf(refundRequestId)}${id}${TAKEN}` },
      // What it says it is, is not believed: no browser shows it.
      ResponseContentDisposition: create(fileName),
      ResponseContentType: 'application/octet-stream',
    });
    return getSignedUrl(this.#client, command, { expiresIn: DOWNLOAD_SECONDS });
  }
}
