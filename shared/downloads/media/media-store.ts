import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { dueQueue, oneByOne } from '#shared/platform/dynamodb/due.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import { getItem, queryAll, type Table } from '#shared/platform/dynamodb/table.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import { downloadKeys } from '../keys.ts';
import type { Media, MediaUpload } from './media.ts';

export interface MediaStore {
  /** Lists the files on offer for a product. */
  list(productId: string): Promise<readonly Media[]>;
  findUpload(mediaId: string): Promise<MediaUpload | undefined>;
  createUpload(upload: MediaUpload): Change;
  /** Offers an uploaded file instead of the previous file of the same choice. Issued links keep the old file. */
  offer(upload: MediaUpload, media: Media): Change[];
  /**
   * Takes a file off offer, or notes that its links end, where `linksEndSince` says so. Without `media` another file was
   * offered in its place. Fails if the state changed, or another file is offered in its place meanwhile.
   */
  withdraw(upload: MediaUpload, media: Media | undefined, linksEndSince?: Date): Change[];
  /** Lists withdrawn files whose links end. */
  linksEnding(): DueQueue<MediaUpload>;
  /** Notes that no link with the file is left. */
  linksEnded(upload: MediaUpload): Change;
  /** Sets `checking` or `failed`. Fails if the state changed meanwhile. */
  mark(upload: MediaUpload, state: 'checking' | 'failed'): Change;
  /** Lists uploads whose bytes are complete and wait for their check. */
  checking(): DueQueue<MediaUpload>;
}

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
  releaseDate: z.optional(z.string()),
};

const mediaItem = rowSchema({
  ...choiceFields,
  file: z.object({ ...fileFields, etag: z.string(), modifiedAt: z.optional(z.string()) }),
});
const uploadItem = rowSchema({
  ...choiceFields,
  file: z.object(fileFields),
  state: z.enum(['uploading', 'checking', 'available', 'failed', 'withdrawn']),
  createdAt: instant,
  uploadId: z.string(),
  partSizeBytes: z.int(),
  linksEndSince: z.optional(instant),
});

/** The file was neither offered nor failed meanwhile. */
const UNDECIDED = {
  ConditionExpression: '#state IN (:uploading, :checking)',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':uploading': 'uploading', ':checking': 'checking' },
};

export class DynamoMediaStore implements MediaStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async list(productId: string): Promise<readonly Media[]> {
    const { PK } = downloadKeys.media(productId, '', '', '');
    const items = await queryAll(this.#table, { PK, prefix: 'FILE#' });
    return items.map((item) => mediaItem.parse(item));
  }

  async findUpload(mediaId: string): Promise<MediaUpload | undefined> {
    const item = await getItem(this.#table, downloadKeys.mediaUpload(mediaId));
    return item === undefined ? undefined : uploadItem.parse(item);
  }

  createUpload(upload: MediaUpload): Change {
    const { mediaId } = upload.file;
    return changes(this.#table).put(`create media ${mediaId}`, {
      Item: { ...downloadKeys.mediaUpload(mediaId), ...stored(upload) },
      ConditionExpression: NEW_ITEM,
    });
  }

  offer(upload: MediaUpload, media: Media): Change[] {
    const { mediaId } = upload.file;
    const { productId, version, language, fileType } = media;
    const change = changes(this.#table);
    return [
      change.put(`finish media ${mediaId}`, {
        Item: {
          ...downloadKeys.mediaUpload(mediaId),
          ...stored({ ...upload, state: 'available' }),
        },
        ...UNDECIDED,
      }),
      change.put(`offer media ${mediaId}`, {
        Item: { ...downloadKeys.media(productId, version, language, fileType), ...stored(media) },
      }),
    ];
  }

  withdraw(upload: MediaUpload, media: Media | undefined, linksEndSince?: Date): Change[] {
    const { mediaId } = upload.file;
    const { productId, version, language, fileType } = upload;
    const change = changes(this.#table);
    const withdrawn = change.put(`withdraw media ${mediaId}`, {
      Item: {
        ...downloadKeys.mediaUpload(mediaId),
        ...stored({ ...upload, state: 'withdrawn', linksEndSince }),
        ...(linksEndSince && downloadKeys.dueMediaEnd(mediaId)),
      },
      ConditionExpression: '#state = :state',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': upload.state },
    });
    if (!media) {
      return [withdrawn];
    }
    return [
      withdrawn,
      change.remove(`take media ${mediaId} off offer`, {
        Key: downloadKeys.media(productId, version, language, fileType),
        ConditionExpression: '#file.mediaId = :id',
        ExpressionAttributeNames: { '#file': 'file' },
        ExpressionAttributeValues: { ':id': mediaId },
      }),
    ];
  }

  linksEnding(): DueQueue<MediaUpload> {
    const page = oneByOne(this.#table, (item) => {
      const upload = uploadItem.parse(item);
      return upload.linksEndSince ? upload : undefined;
    });
    return dueQueue(this.#table, dueShards('MEDIAEND'), { page });
  }

  linksEnded({ linksEndSince, ...upload }: MediaUpload): Change {
    const { mediaId } = upload.file;
    return changes(this.#table).put(`end links of media ${mediaId}`, {
      Item: { ...downloadKeys.mediaUpload(mediaId), ...stored(upload) },
      ConditionExpression: 'linksEndSince = :since',
      ExpressionAttributeValues: { ':since': linksEndSince?.toISOString() ?? '' },
    });
  }

  mark(upload: MediaUpload, state: 'checking' | 'failed'): Change {
    const { mediaId } = upload.file;
    return changes(this.#table).put(`mark media ${mediaId} as ${state}`, {
      Item: {
        ...downloadKeys.mediaUpload(mediaId),
        ...stored({ ...upload, state }),
        ...(state === 'checking' && downloadKeys.dueMediaCheck(mediaId)),
      },
      ...UNDECIDED,
    });
  }

  checking(): DueQueue<MediaUpload> {
    // The index is eventually consistent: a decided file may appear once more.
    const page = oneByOne(this.#table, (item) => {
      const upload = uploadItem.parse(item);
      return upload.state === 'checking' ? upload : undefined;
    });
    return dueQueue(this.#table, dueShards('MEDIACHECK'), { page });
  }
}
