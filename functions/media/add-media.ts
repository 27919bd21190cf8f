import * as z from 'zod';
import { actorOf } from '#shared/domain/audit.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { MediaUpload } from '#shared/domain/media.ts';
import type {
  AuditRepository,
  Change,
  Ids,
  MediaRepository,
  MediaStorage,
} from '#shared/domain/ports.ts';
import type { Context } from '#shared/http/context.ts';
import type { Outcome } from '#shared/http/endpoint.ts';

/** Part of a key, so without the character that parts them. */
const choice = z
  .string()
  .regex(/^[A-Za-z0-9_. -]{1,64}$/, 'must be 1 to 64 of A-Z a-z 0-9 _ . - and space');
/** Storage takes this much in one piece. */
const LARGEST_UPLOAD_BYTES = 5 * 1024 ** 3;

export const addMediaInput = z.object({
  productId: choice,
  version: choice,
  language: choice.transform((language) => language.toLowerCase()),
  fileType: choice,
  fileName: z
    .string()
    .regex(
      /^[^/\\\p{Cc}]{1,200}$/u,
      'must be a file name of at most 200 characters, without a path',
    ),
  sizeBytes: z.number().int().min(1).max(LARGEST_UPLOAD_BYTES),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')
    .transform((digest) => digest.toLowerCase()),
  contentType: z.string().max(100).default('application/octet-stream'),
});

export const mediaIdInput = z.object({ mediaId: z.string() });

export interface Dependencies {
  readonly media: MediaRepository;
  readonly storage: MediaStorage;
  readonly audit: AuditRepository;
  readonly ids: Ids;
}

const record = (
  { audit, ids }: Dependencies,
  { caller, now, correlationId }: Context,
  { file, productId, version }: MediaUpload,
  operationType: 'create_media' | 'complete_media',
): Change =>
  audit.append({
    id: ids.sortable(now),
    partnerId: 'operator',
    operationType,
    resourceType: 'media',
    resourceId: file.mediaId,
    actor: actorOf(caller),
    at: now,
    correlationId,
    after: { productId, version, sizeBytes: file.sizeBytes },
  });

/** Announces a file: the answer says where to put its bytes. It is offered to nobody yet. */
export const addMedia =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof addMediaInput>,
    context: Context,
  ): Promise<Outcome<{ readonly upload: MediaUpload; readonly uploadUrl: string }>> => {
    const { media, storage, ids } = dependencies;
    const { productId, version, language, fileType, ...file } = input;
    const mediaId = ids.random();
    const upload: MediaUpload = {
      ...{ productId, version, language, fileType },
      file: { ...file, mediaId, storageKey: `media/${mediaId}` },
      state: 'uploading',
      createdAt: context.now,
    };
    const uploadUrl = await storage.uploadUrl(upload.file);
    return {
      result: { upload, uploadUrl },
      changes: [media.createUpload(upload), record(dependencies, context, upload, 'create_media')],
    };
  };

export const findMedia =
  ({ media }: Pick<Dependencies, 'media'>) =>
  async ({ mediaId }: { mediaId: string }): Promise<MediaUpload> => {
    const upload = await media.findUpload(mediaId);
    if (!upload) {
      throw new DomainError('MEDIA_NOT_FOUND', `There is no media ${mediaId}.`);
    }
    return upload;
  };

/** Offers a file once storage has exactly the bytes that were announced. */
export const completeMedia =
  (dependencies: Dependencies) =>
  async (input: { mediaId: string }, context: Context): Promise<Outcome<MediaUpload>> => {
    const { media, storage } = dependencies;
    const upload = await findMedia(dependencies)(input);
    if (upload.state === 'available') {
      return { result: upload, changes: [] };
    }
    const { file, productId, version, language, fileType } = upload;
    const found = await storage.inspect(file.storageKey);
    if (!found || found.sizeBytes !== file.sizeBytes || found.sha256 !== file.sha256) {
      throw new DomainError(
        'MEDIA_INCOMPLETE',
        found
          ? `${file.fileName} was announced with ${file.sizeBytes} bytes and SHA-256 ${file.sha256}; there are ${found.sizeBytes} bytes with SHA-256 ${found.sha256}. Upload it again.`
          : `The bytes of ${file.fileName} have not been uploaded yet.`,
      );
    }
    const offered = { productId, version, language, fileType, file: { ...file, etag: found.etag } };
    return {
      result: { ...upload, state: 'available' },
      changes: [
        ...media.offer(upload, offered),
        record(dependencies, context, upload, 'complete_media'),
      ],
    };
  };
