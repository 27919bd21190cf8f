import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { windowRow } from './counted-link.ts';
import { downloadKeys } from './keys.ts';
import type { DownloadLink } from './link.ts';

/**
 * A link is two items: the small one that clicks update, found by the hash of its token, and its location below
 * the customer, which holds the facts that no click needs and makes the link unique for its file.
 */
export const locationItem = rowSchema({
  tokenHash: z.string(),
  rotation: z.int(),
  notAfter: instant,
  note: z.optional(z.string()),
  subject: z.object({
    orderId: z.string(),
    lineItemNumber: z.int(),
    productId: z.string(),
    productTitle: z.string(),
    version: z.string(),
    language: z.string(),
    fileType: z.string(),
  }),
  file: z.object({
    mediaId: z.string(),
    fileName: z.string(),
    sizeBytes: z.int(),
    sha256: z.string(),
    contentType: z.string(),
    storageKey: z.string(),
    etag: z.string(),
    modifiedAt: z.optional(z.string()),
  }),
});
/** The counted item names its location, so that the token alone is enough to find the page's facts. */
export const placeKey = z.object({ placeSK: z.string() });

export const placeOf = ({ customerId, subject }: DownloadLink) =>
  downloadKeys.linkLocation({ customerId, ...subject });

export const placeRow = (link: DownloadLink) => {
  const { tokenHash, rotation, notAfter, note, subject, file } = link;
  return {
    ...placeOf(link),
    ...stored({ tokenHash, rotation, notAfter, note, subject, file }),
    ...downloadKeys.linkOfFile(file.mediaId, link.id),
  };
};

export const countedRow = (link: DownloadLink) => {
  const { id, partnerId, customerId, tokenHash, status, storageKey, fileName, sizeBytes } = link;
  return {
    ...downloadKeys.link(tokenHash),
    ...{ id, partnerId, customerId, tokenHash, status, storageKey, fileName, sizeBytes },
    orderId: link.subject.orderId,
    ...windowRow(link),
    decidedAt: link.decidedAt,
    ...downloadKeys.dueLink(id, link.expiresAt),
    placeSK: placeOf(link).SK,
  };
};

export const pastWindowRow = (link: DownloadLink) => ({
  ...downloadKeys.pastWindow(link.customerId, link.id, link.window),
  ...windowRow(link),
});
