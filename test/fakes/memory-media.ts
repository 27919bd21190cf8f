import type { Media, MediaUpload } from '#shared/downloads/media/media.ts';
import type { MediaStorage } from '#shared/downloads/media/media-storage.ts';
import type { MediaStore } from '#shared/downloads/media/media-store.ts';
import type { Change } from '#shared/platform/change.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import { change } from './memory-change.ts';
import { memoryQueue } from './memory-due.ts';

const placeOf = ({ productId, version, language, fileType }: Media): string =>
  [productId, version, language, fileType].join('#');

export class MemoryMedia implements MediaStore {
  /** For tests: ids of uploads whose rows do not parse. */
  readonly malformed = new Set<string>();
  readonly #media = new Map<string, Media>();
  readonly #uploads = new Map<string, MediaUpload>();

  async list(productId: string): Promise<readonly Media[]> {
    return [...this.#media.values()].filter((media) => media.productId === productId);
  }

  async findUpload(mediaId: string): Promise<MediaUpload | undefined> {
    return this.#uploads.get(mediaId);
  }

  createUpload(upload: MediaUpload): Change {
    const { mediaId } = upload.file;
    return change(
      `create media ${mediaId}`,
      () => !this.#uploads.has(mediaId),
      () => this.#uploads.set(mediaId, upload),
    );
  }

  offer(upload: MediaUpload, media: Media): Change[] {
    const { mediaId } = upload.file;
    return [
      change(
        `offer media ${mediaId}`,
        () => this.#isUndecided(mediaId),
        () => {
          this.#uploads.set(mediaId, { ...upload, state: 'available' });
          this.#media.set(placeOf(media), media);
        },
      ),
    ];
  }

  withdraw(upload: MediaUpload, media: Media | undefined, linksEndSince?: Date): Change[] {
    const { mediaId } = upload.file;
    return [
      change(
        `withdraw media ${mediaId}`,
        () =>
          this.#uploads.get(mediaId)?.state === upload.state &&
          (!media || this.#media.get(placeOf(media))?.file.mediaId === mediaId),
        () => {
          this.#uploads.set(mediaId, {
            ...upload,
            state: 'withdrawn',
            ...(linksEndSince && { linksEndSince }),
          });
          if (media) {
            this.#media.delete(placeOf(media));
          }
        },
      ),
    ];
  }

  linksEnding(): DueQueue<MediaUpload> {
    return memoryQueue('MEDIAEND', {
      all: () => [...this.#uploads.values()],
      idOf: ({ file }) => file.mediaId,
      isDue: ({ linksEndSince }) => linksEndSince !== undefined,
      malformed: this.malformed,
    });
  }

  linksEnded({ linksEndSince, ...upload }: MediaUpload): Change {
    const { mediaId } = upload.file;
    const since = () => this.#uploads.get(mediaId)?.linksEndSince;
    return change(
      `end links of media ${mediaId}`,
      () => linksEndSince !== undefined && since()?.getTime() === linksEndSince.getTime(),
      () => this.#uploads.set(mediaId, upload),
    );
  }

  mark(upload: MediaUpload, state: 'checking' | 'failed'): Change {
    const { mediaId } = upload.file;
    return change(
      `mark media ${mediaId} as ${state}`,
      () => this.#isUndecided(mediaId),
      () => this.#uploads.set(mediaId, { ...upload, state }),
    );
  }

  checking(): DueQueue<MediaUpload> {
    return memoryQueue('MEDIACHECK', {
      all: () => [...this.#uploads.values()],
      idOf: ({ file }) => file.mediaId,
      isDue: ({ state }) => state === 'checking',
      malformed: this.malformed,
    });
  }

  #isUndecided(mediaId: string): boolean {
    const state = this.#uploads.get(mediaId)?.state;
    return state === 'uploading' || state === 'checking';
  }

  /** For tests: puts a file on offer without an upload. */
  add(media: Media): void {
    this.#media.set(placeOf(media), media);
  }
}

/** Storage that holds what a test says it holds: `uploaded` are the bytes that wait for their upload to end. */
export class MemoryStorage implements MediaStorage {
  readonly objects = new Map<string, { sizeBytes: number; sha256: string; etag: string }>();
  readonly uploaded = new Map<string, { sizeBytes: number; sha256: string; etag: string }>();
  readonly #open = new Set<string>();

  async beginUpload({ storageKey }: { storageKey: string }): Promise<string> {
    this.#open.add(`upload of ${storageKey}`);
    return `upload of ${storageKey}`;
  }

  async partUrl({ file }: MediaUpload, partNumber: number): Promise<string> {
    return `https://storage.test/${file.storageKey}?part=${partNumber}`;
  }

  async finishUpload({ file, uploadId }: MediaUpload) {
    const bytes = this.uploaded.get(file.storageKey);
    if (!this.#open.has(uploadId)) {
      return this.objects.has(file.storageKey) ? ('finished' as const) : ('gone' as const);
    }
    if (!bytes) {
      return 'incomplete' as const;
    }
    this.#open.delete(uploadId);
    this.objects.set(file.storageKey, bytes);
    return 'finished' as const;
  }

  /** For tests: what a lifecycle does to an upload that nobody completed in time. */
  giveUp({ file, uploadId }: MediaUpload): void {
    this.#open.delete(uploadId);
    this.uploaded.delete(file.storageKey);
  }

  async inspect(storageKey: string) {
    return this.objects.get(storageKey);
  }

  async remove(storageKey: string): Promise<void> {
    this.objects.delete(storageKey);
  }
}
