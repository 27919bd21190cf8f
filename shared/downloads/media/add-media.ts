import * as z from 'zod';
import { actorOf } from '#shared/audit/record.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { type CheckDependencies, mediaRecord } from './check-media.ts';
import {
  LARGEST_PART_BYTES,
  MAXIMUM_PARTS,
  type MediaUpload,
  partCount,
  SMALLEST_PART_BYTES,
} from './media.ts';
import { FIRST_PARTS, type UploadUrl, uploadUrls } from './media-parts.ts';

/** A part of a key, so without the separator character. */
const choice = z
  .string()
  .regex(/^[A-Za-z0-9_. -]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 _ . - and space');
/** The size that the checking job can read within its time, with room to spare. */
export const LARGEST_UPLOAD_BYTES = 20 * 1024 ** 3;
const USUAL_PART_BYTES = 64 * 1024 ** 2;

export const addMediaInput = z.object({
  productId: choice,
  version: choice,
  language: choice.transform((language) => language.toLowerCase()),
  fileType: choice,
  releaseDate: z.iso.date('must be a day as 2025-11-01').optional(),
  fileName: z
    .string()
    .regex(
      /^[^/\\\p{Cc}]{1,200}$/u,
      'must be a file name of at most 200 characters, without a path',
    ),
  sizeBytes: z.number().int().min(1).max(LARGEST_UPLOAD_BYTES),
  sha256: z
    .string()
    .regex(/^[0-9A-Fa-f]{64}$/, 'must be 64 hexadecimal digits')
    .transform((digest) => digest.toLowerCase()),
  contentType: z.string().max(100).default('application/octet-stream'),
  partSizeBytes: z
    .number()
    .int()
    .min(SMALLEST_PART_BYTES)
    .max(LARGEST_PART_BYTES)
    .default(USUAL_PART_BYTES),
});

export interface AnnouncedMedia {
  readonly upload: MediaUpload;
  /** Upload URLs of the first parts; the others are requested later. */
  readonly parts: readonly UploadUrl[];
}

/** Announces a file: the response has the upload URLs of its parts. The file is not on offer yet. */
export const addMedia =
  (dependencies: CheckDependencies) =>
  async (
    input: z.output<typeof addMediaInput>,
    { caller, now, correlationId }: Context,
  ): Promise<Outcome<AnnouncedMedia>> => {
    const { media, storage, ids } = dependencies;
    const { productId, version, language, fileType, releaseDate, partSizeBytes, ...file } = input;
    if (file.sizeBytes > MAXIMUM_PARTS * partSizeBytes) {
      throw new DomainError(
        'INVALID_PROPERTY',
        `${file.sizeBytes} bytes in parts of ${partSizeBytes} are more than ${MAXIMUM_PARTS} parts. Choose a larger part size.`,
        { data: ['partSizeBytes'] },
      );
    }
    const mediaId = ids.random();
    const named = { ...file, mediaId, storageKey: `media/${mediaId}` };
    const upload: MediaUpload = {
      ...{ productId, version, language, fileType, releaseDate, file: named, partSizeBytes },
      state: 'uploading',
      createdAt: now,
      uploadId: await storage.beginUpload(named),
    };
    const first = Array.from({ length: Math.min(FIRST_PARTS, partCount(upload)) }, (_, i) => i + 1);
    const cause = { actor: actorOf(caller), now, correlationId };
    return {
      result: { upload, parts: await uploadUrls(storage, upload, first) },
      changes: [
        media.createUpload(upload),
        mediaRecord(dependencies, upload, 'create_media', cause),
      ],
    };
  };
