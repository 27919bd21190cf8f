import * as z from 'zod';
import { actorOf } from '#shared/audit/record.ts';
import { checkSupply, supplyChecks } from '#shared/catalog/check-supply.ts';
import type { SupplyStore } from '#shared/catalog/supply-store.ts';
import { productIdInput, versionInput } from '#shared/catalog/version-input.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import { type CheckDependencies, mediaRecord } from './check-media.ts';
import {
  LARGEST_PART_BYTES,
  MAXIMUM_PARTS,
  type MediaUpload,
  partCount,
  SMALLEST_PART_BYTES,
} from './media.ts';
import { contentTypeInput, fileNameInput, fileTypeInput, languageInput } from './media-input.ts';
import { FIRST_PARTS, type UploadUrl, uploadUrls } from './media-parts.ts';

/** The size that the checking job can read within its time, with room to spare. */
export const LARGEST_UPLOAD_BYTES = 20 * 1024 ** 3;
const USUAL_PART_BYTES = 64 * 1024 ** 2;

export const addMediaInput = z.object({
  productId: productIdInput,
  version: versionInput,
  language: languageInput,
  fileType: fileTypeInput,
  releaseDate: z.iso.date(rule('RULE_DAY')).optional(),
  fileName: fileNameInput,
  sizeBytes: z.number().int().min(1).max(LARGEST_UPLOAD_BYTES),
  sha256: z
    .string()
    .regex(/^[0-9A-Fa-f]{64}$/, rule('RULE_HEXADECIMAL_64'))
    .transform((digest) => digest.toLowerCase()),
  contentType: contentTypeInput.default('application/octet-stream'),
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

export type Dependencies = CheckDependencies & { readonly supplies: SupplyStore };

async function requireFewParts({
  sizeBytes,
  partSizeBytes,
}: Partial<z.output<typeof addMediaInput>>): Promise<void> {
  if (sizeBytes && partSizeBytes && sizeBytes > MAXIMUM_PARTS * partSizeBytes) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('MEDIA_TOO_MANY_PARTS', { sizeBytes, partSizeBytes, maximumParts: MAXIMUM_PARTS }),
      { data: ['partSizeBytes'] },
    );
  }
}

/** The checks of an announcement beside those of its schema. */
export const mediaChecks =
  (dependencies: Pick<Dependencies, 'supplies'>) =>
  (right: Partial<z.output<typeof addMediaInput>>): readonly Promise<unknown>[] => [
    ...supplyChecks('files')(dependencies)(right),
    requireFewParts(right),
  ];

/** Announces a file: the response has the upload URLs of its parts. The file is not on offer yet. */
export const addMedia =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof addMediaInput>,
    { caller, now, correlationId }: Context,
  ): Promise<Outcome<AnnouncedMedia>> => {
    const { media, storage, ids } = dependencies;
    const { language, fileType, releaseDate, partSizeBytes, ...named } = input;
    const { productId: _, version: __, ...file } = named;
    const product = await checkSupply(dependencies.supplies, named, 'files');
    const mediaId = ids.random();
    const announced = { ...file, mediaId, storageKey: `media/${mediaId}` };
    const upload: MediaUpload = {
      ...{ ...product, language, fileType, releaseDate, file: announced, partSizeBytes },
      state: 'uploading',
      createdAt: now,
      uploadId: await storage.beginUpload(announced),
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
