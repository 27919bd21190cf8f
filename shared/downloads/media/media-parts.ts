import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { type MediaUpload, partCount, partSize } from './media.ts';
import type { MediaStorage } from './media-storage.ts';
import type { MediaStore } from './media-store.ts';

/** The number of upload URLs in an announcement, and the most in one request. */
export const FIRST_PARTS = 100;

export const mediaIdInput = z.object({ mediaId: z.string() });
const partNumber = z.number().int().min(1);
export const mediaPartsInput = mediaIdInput.extend({
  partNumbers: z.array(partNumber).min(1).max(FIRST_PARTS),
});

/** The upload URL of one part, for a PUT within an hour. */
export interface UploadUrl {
  readonly partNumber: number;
  readonly sizeBytes: number;
  readonly uploadUrl: string;
}

export const uploadUrls = (
  storage: Pick<MediaStorage, 'partUrl'>,
  upload: MediaUpload,
  numbers: readonly number[],
): Promise<readonly UploadUrl[]> =>
  Promise.all(
    numbers.map(async (number) => ({
      partNumber: number,
      sizeBytes: partSize(upload, number),
      uploadUrl: await storage.partUrl(upload, number),
    })),
  );

export const findMedia =
  ({ media }: { readonly media: Pick<MediaStore, 'findUpload'> }) =>
  async ({ mediaId }: { mediaId: string }): Promise<MediaUpload> => {
    const upload = await media.findUpload(mediaId);
    if (!upload) {
      throw new DomainError('MEDIA_NOT_FOUND', because('MEDIA_NOT_FOUND', { mediaId }));
    }
    return upload;
  };

/** Upload URLs of parts: the later ones of a large file, or new ones for expired ones. */
export const listPartUrls =
  (dependencies: {
    readonly media: Pick<MediaStore, 'findUpload'>;
    readonly storage: Pick<MediaStorage, 'partUrl'>;
  }) =>
  async (input: z.output<typeof mediaPartsInput>): Promise<readonly UploadUrl[]> => {
    const upload = await findMedia(dependencies)(input);
    if (upload.state !== 'uploading') {
      throw new DomainError(
        'MEDIA_INCOMPLETE',
        because('MEDIA_UPLOAD_ENDED', { mediaId: input.mediaId, uploadState: upload.state }),
      );
    }
    const wrong = input.partNumbers.findIndex((number) => number > partCount(upload));
    if (wrong !== -1) {
      throw new DomainError(
        'INVALID_PROPERTY',
        because('MEDIA_PART_UNKNOWN', { partCount: partCount(upload) }),
        {
          data: [`partNumbers[${wrong}]`],
        },
      );
    }
    return uploadUrls(dependencies.storage, upload, input.partNumbers);
  };
