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
  /** Number of resumes by download number; absent for a download without any. */
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
  ...windowFields,
});

const withResumed = <Row extends z.infer<typeof windowItem>>({ resumed, ...row }: Row) => ({
  ...row,
  downloads: row.downloads.map((download, index) => ({
    ...download,
    resumed: resumed[String(index + 1)] ?? 0,
  })),
});

export const readWindow = (item: unknown): LinkWindow => withResumed(windowItem.parse(item));
export const readCountedLink = (item: unknown): CountedLink =>
  withResumed(countedLinkItem.parse(item));

/** The window's part of a row. */
export const windowRow = (link: LinkWindow) => {
  const { window, openedAt, openedBy, expiresAt, downloadLimit, downloadsUsed, downloads } = link;
  const counts = downloads.map(({ resumed }, index) => [String(index + 1), resumed] as const);
  return {
    ...stored({ window, openedAt, openedBy, expiresAt, downloadLimit, downloadsUsed }),
    downloads: downloads.map(packDownload),
    resumed: Object.fromEntries(counts.filter(([, count]) => count > 0)),
  };
};
