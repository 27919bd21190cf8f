import { shardOf } from '#shared/platform/dynamodb/shards.ts';
import type { KeyLocation } from '#shared/product-keys/keys.ts';

/** A download that was counted on a link. */
export interface CountedDownload {
  readonly tokenHash: string;
  readonly window: number;
  readonly number: number;
}

/** The file of a purchase that a link is for. */
export interface LinkLocationKey extends KeyLocation {
  readonly language: string;
  readonly fileType: string;
}

/** The sort-key prefix of the links of a purchase, or of one line. */
export const linkPrefix = (orderId: string, lineItemNumber?: number) =>
  lineItemNumber === undefined
    ? (`LINK#${orderId}#` as const)
    : (`LINK#${orderId}#${lineItemNumber}#` as const);

export const downloadKeys = {
  link: (tokenHash: string) => ({ PK: `LINK#${tokenHash}`, SK: 'LINK' }),
  /** The row by which the window of a link is reviewed. */
  linkReview: (tokenHash: string) => ({ PK: `LINK#${tokenHash}`, SK: 'REVIEW' }),
  dueLinkReview: (linkId: string, at: Date) => ({
    duePK: `LINKREVIEW#${shardOf(linkId)}`,
    dueSK: at.toISOString(),
  }),
  /** A request for a new link in place of one that has ended: one for each day in UTC. */
  linkRequest: (tokenHash: string, at: Date) => ({
    PK: `LINK#${tokenHash}`,
    SK: `ASKED#${at.toISOString().slice(0, 10)}`,
  }),
  dueLink: (linkId: string, expiresAt: Date) => ({
    duePK: `LINK#${shardOf(linkId)}`,
    dueSK: expiresAt.toISOString(),
  }),
  /** A link by the file that it serves: its location stays in the index as long as it serves that file. */
  linkOfFile: (mediaId: string, linkId: string) => ({
    duePK: `LINKFILE#${mediaId}`,
    dueSK: linkId,
  }),
  /** The link for a file of a purchase, with its token hash. There is at most one per file. */
  linkLocation: (location: LinkLocationKey) => ({
    PK: `CUSTOMER#${location.customerId}`,
    SK: `LINK#${location.orderId}#${location.lineItemNumber}#${location.productId}#${location.version}#${location.language}#${location.fileType}`,
  }),
  pastWindow: (customerId: string, linkId: string, window: number) => ({
    PK: `CUSTOMER#${customerId}`,
    SK: `WINDOW#${linkId}#${String(window).padStart(8, '0')}`,
  }),
  /** Bytes that storage sent for a counted download. */
  served: (download: CountedDownload) => ({
    PK: `SERVED#${download.tokenHash}`,
    SK: `DOWNLOAD#${download.window}#${download.number}`,
  }),
  /** Marks an object of the access log as processed: first for each download in it, then as a whole. */
  takenLog: (logName: string) => ({ PK: `LOG#${logName}`, SK: 'WHOLE' }),
  takenTransfer: (logName: string, { tokenHash, window, number }: CountedDownload) => ({
    PK: `LOG#${logName}`,
    SK: `DOWNLOAD#${tokenHash}#${window}#${number}`,
  }),
  transferCursor: () => ({ PK: 'LOGCURSOR', SK: 'LOGCURSOR' }),
  media: (productId: string, version: string, language: string, fileType: string) => ({
    PK: `MEDIA#${productId}`,
    SK: `FILE#${version}#${language}#${fileType}`,
  }),
  mediaUpload: (mediaId: string) => ({ PK: `MEDIAUPLOAD#${mediaId}`, SK: 'MEDIAUPLOAD' }),
  dueMediaCheck: (mediaId: string) => ({
    duePK: `MEDIACHECK#${shardOf(mediaId)}`,
    dueSK: mediaId,
  }),
  /** A withdrawn file whose links end. */
  dueMediaEnd: (mediaId: string) => ({
    duePK: `MEDIAEND#${shardOf(mediaId)}`,
    dueSK: mediaId,
  }),
} as const;
