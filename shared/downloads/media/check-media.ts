import type { AuditStore } from '#shared/audit/audit-store.ts';
import type { Actor, AuditOperation } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { MediaUpload } from './media.ts';
import type { MediaStorage } from './media-storage.ts';
import type { MediaStore } from './media-store.ts';

export interface CheckDependencies {
  readonly media: MediaStore;
  readonly storage: MediaStorage;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** The actor and the time of a check. */
export interface CheckCause {
  readonly actor: Actor;
  readonly now: Date;
  readonly correlationId: string;
}

const BECOMES = {
  create_media: 'uploading',
  check_media: 'checking',
  complete_media: 'available',
  fail_media: 'failed',
  withdraw_media: 'withdrawn',
} as const satisfies Partial<Record<AuditOperation, MediaUpload['state']>>;
type MediaOperation = keyof typeof BECOMES;

/** The audit record of the outcome. */
export const mediaRecord = (
  { audit, ids }: Pick<CheckDependencies, 'audit' | 'ids'>,
  { file, productId, version, state }: MediaUpload,
  operationType: MediaOperation,
  { actor, now, correlationId }: CheckCause,
  facts: Readonly<Record<string, string>> = {},
): Change =>
  audit.append({
    id: ids.sortable(now),
    partnerId: 'operator',
    operationType,
    resourceType: 'media',
    resourceId: file.mediaId,
    actor,
    at: now,
    correlationId,
    ...(operationType !== 'create_media' && { before: { state } }),
    after: {
      state: BECOMES[operationType],
      productId,
      version,
      sizeBytes: file.sizeBytes,
      ...facts,
    },
  });

/** The outcome of a check, and the writes that record it. */
export interface Checked {
  readonly upload: MediaUpload;
  /** The reason why the file is not on offer, for the operator. */
  readonly problem?: string;
  readonly changes: readonly Change[];
}

const failed = (
  dependencies: CheckDependencies,
  upload: MediaUpload,
  problem: string,
  cause: CheckCause,
): Checked => ({
  upload: { ...upload, state: 'failed' },
  problem,
  changes: [
    dependencies.media.mark(upload, 'failed'),
    mediaRecord(dependencies, upload, 'fail_media', cause),
  ],
});

/** Fails a file that storage does not have. It can never arrive: the upload has ended. */
export const goneMedia = (
  dependencies: CheckDependencies,
  upload: MediaUpload,
  cause: CheckCause,
): Checked =>
  failed(
    dependencies,
    upload,
    `The bytes of ${upload.file.fileName} are gone. Announce the file again.`,
    cause,
  );

/**
 * Reads every byte of a file whose upload has ended, and offers the file if size and digest are as announced (R7).
 * Other bytes are deleted, because the upload cannot be repeated. The check can be rerun from any point.
 */
export async function checkMedia(
  dependencies: CheckDependencies,
  upload: MediaUpload,
  cause: CheckCause,
  hasTime = () => true,
): Promise<Checked> {
  const { media, storage } = dependencies;
  const { file, productId, version, language, fileType, releaseDate } = upload;
  const found = await storage.inspect(file.storageKey, hasTime);
  if (found?.sizeBytes === file.sizeBytes && found.sha256 === file.sha256) {
    const offered = {
      ...{ productId, version, language, fileType, releaseDate },
      file: { ...file, etag: found.etag, modifiedAt: upload.createdAt.toISOString() },
    };
    return {
      upload: { ...upload, state: 'available' },
      changes: [
        ...media.offer(upload, offered),
        mediaRecord(dependencies, upload, 'complete_media', cause),
      ],
    };
  }
  if (!found) {
    return goneMedia(dependencies, upload, cause);
  }
  await storage.remove(file.storageKey);
  const problem = `${file.fileName} was announced with ${file.sizeBytes} bytes and SHA-256 ${file.sha256}; there are ${found.sizeBytes} bytes with SHA-256 ${found.sha256}. They were deleted: announce the file again.`;
  return failed(dependencies, upload, problem, cause);
}
