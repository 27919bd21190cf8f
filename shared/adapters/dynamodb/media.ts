import * as z from 'zod/mini';
import type { DueQueue } from '../../domain/due.ts';
import type { Media, MediaUpload } from '../../domain/media.ts';
import type { MediaRepository } from '../../domain/media-ports.ts';
import type { Change } from '../../domain/ports.ts';
import { changes, NEW_ITEM } from './change.ts';
import { dueQueue, oneByOne } from './due.ts';
import { keys } from './keys.ts';
import { instant, stored } from './schemas.ts';
import { dueShards } from './shards.ts';
import { getItem, queryAll, type Table } from './table.ts';

const fileFields = {
  mediaId: z.string(),
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string(),
  contentType: z.string(),
  storageKey: z.string(),
};
const choiceFields = {
  productId: z.string(),
  version: z.string(),
  language: z.string(),
  fileType: z.string(),
};

const mediaItem = z.object({
  ...choiceFields,
  file: z.object({ ...fileFields, etag: z.string() }),
});
const uploadItem = z.object({
  ...choiceFields,
  file: z.object(fileFields),
  state: z.enum(['uploading', 'checking', 'available', 'failed']),
  createdAt: instant,
  uploadId: z.string(),
  partSizeBytes: z.int(),
});

/** Nobody has offered or refused it meanwhile. */
const UNDECIDED = {
  ConditionExpression: '#state IN (:uploading, :checking)',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':uploading': 'uploading', ':checking': 'checking' },
};

export class DynamoMediaRepository implements MediaRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list(productId: string): Promise<readonly Media[]> {
    const { PK } = keys.media(productId, '', '', '');
    const items = await queryAll(this.#table, { PK, prefix: 'FILE#' });
    return items.map((item) => mediaItem.parse(item));
  }

  async findUpload(mediaId: string): Promise<MediaUpload | undefined> {
    const item = await getItem(this.#table, keys.mediaUpload(mediaId));
    return item === undefined ? undefined : uploadItem.parse(item);
  }

  createUpload(upload: MediaUpload): Change {
    const { mediaId } = upload.file;
    return changes(this.#table).put(`create media ${mediaId}`, {
      Item: { ...keys.mediaUpload(mediaId), ...stored(upload) },
      ConditionExpression: NEW_ITEM,
    });
  }

  offer(upload: MediaUpload, media: Media): Change[] {
    const { mediaId } = upload.file;
    const { productId, version, language, fileType } = media;
    const change = changes(this.#table);
    return [
      change.put(`finish media ${mediaId}`, {
        Item: { ...keys.mediaUpload(mediaId), ...stored({ ...upload, state: 'available' }) },
        ...UNDECIDED,
      }),
      change.put(`offer media ${mediaId}`, {
        Item: { ...keys.media(productId, version, language, fileType), ...stored(media) },
      }),
    ];
  }

  mark(upload: MediaUpload, state: 'checking' | 'failed'): Change {
    const { mediaId } = upload.file;
    return changes(this.#table).put(`mark media ${mediaId} as ${state}`, {
      Item: {
        ...keys.mediaUpload(mediaId),
        ...stored({ ...upload, state }),
        ...(state === 'checking' && keys.dueMediaCheck(mediaId)),
      },
      ...UNDECIDED,
    });
  }

  checking(): DueQueue<MediaUpload> {
    // The index follows the table with a delay: what is decided already may show up once more.
    const page = oneByOne(this.#table, (item) => {
      const upload = uploadItem.parse(item);
      return upload.state === 'checking' ? upload : undefined;
    });
    return dueQueue(this.#table, dueShards('MEDIACHECK'), { page });
  }
}
