import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { downloadEntry, packDownload } from './download-entry.ts';
import type { CountedLink, LinkWindow } from './link.ts';

const windowFields = {
  window: z.int(),
  openedAt: instant,
  openedBy: z.string(),
  expiresAt: instant,
  downloadLimit: z.int(),
  downloadsUsed: z.int(),
  downloads: z.array(downloadEntry),
  /** Absent on rows from before marks were kept. */
  marks: z.optional(z.set(z.string())),
  /**
   * By download number: the number of joins, and with the prefix `b` the bytes that were asked for. Absent for a download
   * without any.
   */
  resumed: z.record(z.string(), z.int()),
};

const windowItem = rowSchema(windowFields);
const countedLinkItem = rowSchema({
  id: z.string(),
  partnerId: z.string(),
  customerId: z.string(),
  orderId: z.optional(z.string()),
  tokenHash: z.string(),
  status: z.enum(['live', 'ended', 'revoked', 'replaced']),
  storageKey: z.string(),
  fileName: z.string(),
  sizeBytes: z.int(),
  decidedAt: z.int(),
  requestedAt: z.optional(instant),
  ...windowFields,
});

export const askedKey = (number: number): string => `b${number}`;
/** Marks a download that was given back. */
export const returnedKey = (number: number): string => `r${number}`;

const withResumed = <Row extends z.infer<typeof windowItem>>({ resumed, marks, ...row }: Row) => ({
  ...row,
  marks: [...(marks ?? [])],
  downloads: row.downloads.map((download, index) => ({
    ...download,
    resumed: resumed[String(index + 1)] ?? 0,
    askedBytes: resumed[askedKey(index + 1)],
    ...(resumed[returnedKey(index + 1)] && { returned: true }),
  })),
});

export const readWindow = (item: unknown): LinkWindow => withResumed(windowItem.parse(item));
export const readCountedLink = (item: unknown): CountedLink =>
  withResumed(countedLinkItem.parse(item));

/** The window's part of a row. */
export const windowRow = (link: LinkWindow) => {
  const { window, openedAt, openedBy, expiresAt, downloadLimit, downloadsUsed, downloads } = link;
  const counts = downloads.flatMap(({ resumed, askedBytes = 0, returned }, index) => [
    [String(index + 1), resumed] as const,
    [askedKey(index + 1), askedBytes] as const,
    [returnedKey(index + 1), returned ? 1 : 0] as const,
  ]);
  return {
    ...stored({ window, openedAt, openedBy, expiresAt, downloadLimit, downloadsUsed }),
    downloads: downloads.map(packDownload),
    resumed: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  };
};
