import * as z from 'zod';
import { MOST_PAST_WINDOWS } from '#shared/downloads/link.ts';
import {
  collectionOf,
  instant,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';

const file = {
  fileName: z.string(),
  sizeBytes: z.int(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

const label = z.object({ en: z.string(), ko: z.string() }).meta({ id: 'Label' });
const fileTypeLabels = {
  fileTypeLabel: label,
  architecture: z
    .enum(['x64', 'arm64', 'x86'])
    .optional()
    .meta({ description: 'None if the file is for every architecture.' }),
  architectureLabel: label.optional(),
};
const releaseDate = z.iso
  .date()
  .optional()
  .meta({ description: 'The day of the release, where it is known.' });

export const options = resourceOf(
  'EntitlementOptions',
  {
    versions: z.array(
      z.object({
        version: z.string(),
        isNewest: z
          .boolean()
          .meta({ description: 'True for the first version, and for no other.' }),
        releaseDate,
        hasKey: z.boolean().meta({ description: 'False if the product has no keys.' }),
        languages: z
          .array(
            z.object({
              language: z.string(),
              languageLabel: label,
              fileTypes: z.array(
                z.object({
                  fileType: z.string(),
                  ...fileTypeLabels,
                  releaseDate,
                  mediaId: z.string(),
                  ...file,
                }),
              ),
            }),
          )
          .meta({ description: 'Empty for a key without files: ask for it by its version alone.' }),
      }),
    ),
  },
  ownLink,
);
export type OptionsResponse = Shown<typeof options>;

const window = {
  window: z.int().meta({ description: '1 for the first; opened again, one more.' }),
  openedAt: instant,
  openedBy: z.string(),
  expiresAt: instant,
  downloadsUsed: z.int(),
  downloadLimit: z.int(),
  downloads: z.array(
    z.object({
      at: instant,
      sourceIp: z.string(),
      agent: z.string(),
      resumed: z.int().meta({ description: 'How often it went on after it broke.' }),
    }),
  ),
};

export const download = z
  .object({
    id: z.string(),
    url: z.url().optional().meta({ description: 'None once it is revoked.' }),
    version: z.string(),
    language: z.string(),
    languageLabel: label,
    fileType: z.string(),
    ...fileTypeLabels,
    ...file,
    state: z.enum(['active', 'expired', 'exhausted', 'revoked', 'replaced']),
    note: z.string().optional().meta({ description: 'For whom it is. No page of it shows this.' }),
    requestedAt: instant
      .optional()
      .meta({ description: 'When its customer last asked for a new link, since this one ended.' }),
    ...window,
  })
  .meta({ id: 'DownloadLink', description: '14 days or 50 downloads, whichever ends first.' });
export type DownloadResponse = Shown<typeof download>;

const pastWindow = z.object(window).meta({ id: 'PastWindow' });
export type PastWindowResponse = Shown<typeof pastWindow>;

export const downloads = collectionOf(
  'DownloadLinkCollection',
  z
    .object({
      ...download.shape,
      onOffer: z.boolean().meta({
        description:
          'False if its file was withdrawn, and no other is on offer for its version, language and file type: the link works until it ends, and cannot be opened again.',
      }),
      pastWindows: z
        .array(pastWindow)
        .max(MOST_PAST_WINDOWS)
        .meta({ description: 'The latest ones.' }),
    })
    .meta({ id: 'DownloadLinkWithHistory' }),
);

const keyType = z.literal('MAK');
const lastFive = z
  .string()
  .meta({ description: 'The end of the key, by which people tell keys apart.' });

export const createdDownload = z
  .object({
    productKey: z
      .object({ value: z.string(), lastFive, type: keyType, version: z.string() })
      .optional()
      .meta({ description: 'None if the product has no keys.' }),
    link: download
      .optional()
      .meta({ description: 'None if the version has no files, as with access licences.' }),
    attributes: z.object({ objectType: z.literal('Download') }),
  })
  .meta({ id: 'Download' });
export type CreatedDownloadResponse = Shown<typeof createdDownload>;

const key = z
  .object({
    value: z.string().optional().meta({ description: 'Only while it is active.' }),
    lastFive,
    type: keyType,
    version: z.string(),
    state: z.enum(['active', 'revoked', 'expired']),
    issuedAt: instant,
    revokedAt: instant.optional(),
  })
  .meta({ id: 'ProductKey' });
export type KeyResponse = Shown<typeof key>;
export const keys = collectionOf('ProductKeyCollection', key);
