import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { findName } from '#shared/platform/text/did-you-mean.ts';

/** The options of a file: a version in a language, as a file type for an operating system (R6). */
export interface MediaChoice {
  readonly version: string;
  /** BCP 47, lower case: `en-us`. */
  readonly language: string;
  /** For instance `iso-x64`. */
  readonly fileType: string;
}

/** A file that never changes: a replaced installer is another media with another id. */
export interface MediaFile {
  readonly mediaId: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly contentType: string;
  /** The object key in the media bucket. */
  readonly storageKey: string;
  /** The etag of storage, so that a resumed download recognises the file. */
  readonly etag: string;
  /** The time at which it was announced, in ISO 8601; absent on files from before times were kept. */
  readonly modifiedAt?: string | undefined;
}

export interface Media extends MediaChoice {
  readonly productId: string;
  /** The day on which the publisher released it: YYYY-MM-DD. */
  readonly releaseDate?: string | undefined;
  readonly file: MediaFile;
}

/** A choice as a request may make it: a key without a file needs no more than its version. */
export interface PartialChoice {
  readonly version: string;
  readonly language?: string | undefined;
  readonly fileType?: string | undefined;
}

/** Finds the one file of a submitted choice; only combinations that exist can be submitted (R6). */
export function chooseMedia(all: readonly Media[], choice: PartialChoice): Media {
  let matching = all;
  for (const field of ['version', 'language', 'fileType'] as const) {
    const offered = [...new Set(matching.map((media) => media[field]))];
    const given = choice[field];
    const known = given === undefined ? undefined : findName(given, offered);
    matching = matching.filter((media) => media[field] === known);
    if (matching.length === 0) {
      throw new DomainError(
        'INVALID_PROPERTY',
        offered.length === 0
          ? because('NO_FILES')
          : because(given === undefined ? 'CHOICE_MISSING' : 'CHOICE_UNKNOWN', {
              ...{ field, given },
              choices: offered.join(', '),
            }),
        { data: [field] },
      );
    }
  }
  const [media] = matching;
  if (!media) {
    throw new DomainError('MEDIA_NOT_FOUND', because('MEDIA_OF_PRODUCT_NOT_FOUND'));
  }
  return media;
}

/**
 * `checking`: the upload is complete, and a job reads it. `failed`: the bytes differed from the announcement and are
 * deleted; the file must be announced again, as another media. `withdrawn`: the operator took it off offer.
 */
export type MediaState = 'uploading' | 'checking' | 'available' | 'failed' | 'withdrawn';

/** An announced file, which is offered once its bytes are uploaded and checked. */
export interface MediaUpload extends MediaChoice {
  readonly productId: string;
  readonly releaseDate?: string | undefined;
  readonly file: Omit<MediaFile, 'etag' | 'modifiedAt'>;
  readonly state: MediaState;
  readonly createdAt: Date;
  /** Storage's id of the multipart upload. Once it ends, the file cannot change. */
  readonly uploadId: string;
  /** The size in bytes of each part except the last. */
  readonly partSizeBytes: number;
  /** The time since which links with the file end, on one that is withdrawn with its links. */
  readonly linksEndSince?: Date | undefined;
}

/** Storage accepts 10,000 parts of 5 MiB to 5 GiB each; the last may be smaller ("Multipart upload limits"). */
export const SMALLEST_PART_BYTES = 5 * 1024 ** 2;
export const LARGEST_PART_BYTES = 5 * 1024 ** 3;
export const MAXIMUM_PARTS = 10_000;

export const partCount = ({ file, partSizeBytes }: MediaUpload): number =>
  Math.ceil(file.sizeBytes / partSizeBytes);

/** The size in bytes of a part; the first is number 1. */
export const partSize = (upload: MediaUpload, partNumber: number): number =>
  partNumber < partCount(upload)
    ? upload.partSizeBytes
    : upload.file.sizeBytes - (partCount(upload) - 1) * upload.partSizeBytes;
