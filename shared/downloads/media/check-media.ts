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

/** On whose behalf, and when, a file is looked at. */
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
} as const satisfies Partial<Record<AuditOperation, MediaUpload['state']>>;
type MediaOperation = keyof typeof BECOMES;

/** The record of what became of a file. */
export const mediaRecord = (
  { audit, ids }: Pick<CheckDependencies, 'audit' | 'ids'>,
  { file, productId, version, state }: MediaUpload,
  operationType: MediaOperation,
  { actor, now, correlationId }: CheckCause,
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
    after: { state: BECOMES[operationType], productId, version, sizeBytes: file.sizeBytes },
  });

/** What was found, and the writes that say so. */
export interface Checked {
  readonly upload: MediaUpload;
  /** Why it is not offered, in words for the operator. */
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

/** Gives up a file that storage does not have. It never comes: nobody can upload to this media again. */
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
 * Reads every byte of a file whose upload has ended, and offers it if they are those that were announced (R7).
 * Others are deleted: nobody can upload to this media again. It may be run again from any point.
 */
export async function checkMedia(
  dependencies: CheckDependencies,
  upload: MediaUpload,
  cause: CheckCause,
  hasTime = () => true,
): Promise<Checked> {
  const { media, storage } = dependencies;
  const { file, productId, version, language, fileType } = upload;
  const found = await storage.inspect(file.storageKey, hasTime);
  if (found?.sizeBytes === file.sizeBytes && found.sha256 === file.sha256) {
    const offered = { productId, version, language, fileType, file: { ...file, etag: found.etag } };
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
