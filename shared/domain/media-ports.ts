import type { DueQueue } from './due.ts';
import type { Media, MediaFile, MediaUpload } from './media.ts';
import type { Change } from './ports.ts';

export interface MediaRepository {
  /** The files that are on offer for a product. */
  list(productId: string): Promise<readonly Media[]>;
  findUpload(mediaId: string): Promise<MediaUpload | undefined>;
  createUpload(upload: MediaUpload): Change;
  /** Offers an uploaded file in place of the one that the same choice had. Links that are out keep theirs. */
  offer(upload: MediaUpload, media: Media): Change[];
  /** To `checking` or `failed`; refuses if somebody else took it further meanwhile. */
  mark(upload: MediaUpload, state: 'checking' | 'failed'): Change;
  /** Uploads whose bytes are there and are to be checked. */
  checking(): DueQueue<MediaUpload>;
}

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
  /** What is there: its size, its digest (lower-case hex) and storage's own etag. */
  inspect(
    storageKey: string,
  ): Promise<{ sizeBytes: number; sha256: string; etag: string } | undefined>;
  remove(storageKey: string): Promise<void>;
}
