import * as z from 'zod';
import { collectionOf, ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { settledShape } from '#shared/platform/http/settled-response.ts';

export const media = resourceOf(
  'Media',
  {
    id: z.string(),
    productId: z.string(),
    version: z.string(),
    language: z.string(),
    fileType: z.string(),
    releaseDate: z.iso.date().optional(),
    fileName: z.string(),
    sizeBytes: z.int(),
    sha256: z.string(),
    state: z.enum(['uploading', 'checking', 'available', 'failed', 'withdrawn']),
    partSizeBytes: z.int(),
    partCount: z.int(),
    linksOut: z
      .int()
      .optional()
      .describe('Links with the file that work now, 1,000 at most, once it was on offer.'),
  },
  ownLink,
);
export type MediaResponse = Shown<typeof media>;

export const withdrawnMedia = z
  .object({
    ...media.shape,
    endedLinks: z
      .object({
        ended: z.int().describe('Links that this request ended.'),
        ...settledShape('Links'),
        more: z.boolean().describe('Not all links were tried: continue behind `next`.'),
      })
      .optional(),
  })
  .meta({ id: 'WithdrawnMedia', description: 'A file, and what ended with it.' });

export const offeredMedia = collectionOf(
  'OfferedMediaCollection',
  z
    .object({
      ...{ id: z.string(), productId: z.string(), version: z.string(), language: z.string() },
      ...{ fileType: z.string(), releaseDate: z.iso.date().optional() },
      ...{ fileName: z.string(), sizeBytes: z.int(), sha256: z.string() },
    })
    .meta({ id: 'OfferedMedia' }),
);

export const parts = z.array(
  z
    .object({ partNumber: z.int(), sizeBytes: z.int(), uploadUrl: z.url() })
    .meta({ id: 'MediaPart', description: 'The upload URL of a part, for a PUT within an hour.' }),
);

export const announced = z.object({ ...media.shape, parts }).meta({ id: 'AnnouncedMedia' });
