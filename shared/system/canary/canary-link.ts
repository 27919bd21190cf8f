import { createHash } from 'node:crypto';
import { createLink, type DownloadLink } from '#shared/downloads/link.ts';
import type { MediaFile } from '#shared/downloads/media/media.ts';

/** Names the canary where a link names its partner, its customer and its purchase: none of them has such an id. */
export const CANARY_ID = 'canary';

/** The content of the canary's file. A file never changes under its name: another content needs another name. */
export const CANARY_CONTENT = Buffer.from(
  'Countersign downloads this file itself, to notice that links have stopped working.\n',
);

export const CANARY_FILE: MediaFile = {
  mediaId: CANARY_ID,
  fileName: 'canary-1.txt',
  sizeBytes: CANARY_CONTENT.length,
  sha256: createHash('sha256').update(CANARY_CONTENT).digest('hex'),
  contentType: 'text/plain; charset=utf-8',
  storageKey: 'media/canary/canary-1.txt',
  etag: '"canary-1"',
};

/** A link works a little longer than its run, so that nothing of it is left to be marked as ended. */
const LIFE_MILLISECONDS = 60 * 60 * 1_000;

/** A link of the canary's own: no partner's downloads are used up by it. */
export const canaryLink = (tokenHash: string, now: Date): DownloadLink =>
  createLink(
    {
      ...{
        id: CANARY_ID,
        partnerId: CANARY_ID,
        customerId: CANARY_ID,
        tokenHash,
        file: CANARY_FILE,
      },
      subject: {
        ...{ orderId: CANARY_ID, lineItemNumber: 0, productId: CANARY_ID, productTitle: 'Canary' },
        ...{ version: '1', language: 'en-us', fileType: 'txt' },
      },
      notAfter: new Date(now.getTime() + LIFE_MILLISECONDS),
    },
    { by: CANARY_ID, now, decidedAt: now.getTime() },
  );
