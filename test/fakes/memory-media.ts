import type { Media, MediaUpload } from '#shared/domain/media.ts';
import type { Change, MediaRepository, MediaStorage } from '#shared/domain/ports.ts';
import { change } from './memory-change.ts';

const placeOf = ({ productId, version, language, fileType }: Media): string =>
  [productId, version, language, fileType].join('#');

export class MemoryMedia implements MediaRepository {
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
        () => this.#uploads.get(mediaId)?.state === 'uploading',
        () => {
          this.#uploads.set(mediaId, { ...upload, state: 'available' });
          this.#media.set(placeOf(media), media);
        },
      ),
    ];
  }

  /** For tests: puts a file on offer without an upload. */
  add(media: Media): void {
    this.#media.set(placeOf(media), media);
  }
}

/** Storage that holds what a test says it holds. */
export class MemoryStorage implements MediaStorage {
  readonly objects = new Map<string, { sizeBytes: number; sha256: string; etag: string }>();

  async uploadUrl({ storageKey }: { storageKey: string }): Promise<string> {
    return `https://storage.test/${storageKey}?signed`;
  }

  async inspect(storageKey: string) {
    return this.objects.get(storageKey);
  }
}
