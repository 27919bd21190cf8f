import * as z from 'zod';
import { ownLink, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { FolderContract, Shown } from '#shared/platform/http/route-contract.ts';

const media = resourceOf(
  'Media',
  {
    id: z.string(),
    productId: z.string(),
    version: z.string(),
    language: z.string(),
    fileType: z.string(),
    fileName: z.string(),
    sizeBytes: z.int(),
    sha256: z.string(),
    state: z.enum(['uploading', 'checking', 'available', 'failed']),
    partSizeBytes: z.int(),
    partCount: z.int(),
  },
  ownLink,
);
export type MediaResponse = Shown<typeof media>;

const parts = z.array(
  z
    .object({ partNumber: z.int(), sizeBytes: z.int(), uploadUrl: z.url() })
    .meta({ id: 'MediaPart', description: 'Where the bytes go by PUT, within an hour.' }),
);

const announced = z.object({ ...media.shape, parts }).meta({ id: 'AnnouncedMedia' });

const MEDIA = '/v1/operator/media/{mediaId}';

export const contract = {
  'POST /v1/operator/media': {
    operationId: 'announceMedia',
    summary: 'Announce a file, and learn where its parts go',
    replies: { 201: { description: 'The file and its first parts.', body: announced } },
  },
  [`GET ${MEDIA}`]: {
    operationId: 'readMedia',
    summary: 'Read how far a file is',
    replies: { 200: { description: 'The file.', body: media } },
    refusals: ['MEDIA_NOT_FOUND'],
  },
  [`POST ${MEDIA}/parts`]: {
    operationId: 'listMediaParts',
    summary: 'Learn where more parts go',
    replies: { 200: { description: 'The parts asked for.', body: z.object({ parts }) } },
    refusals: ['MEDIA_INCOMPLETE', 'MEDIA_NOT_FOUND'],
  },
  [`POST ${MEDIA}/complete`]: {
    operationId: 'completeMedia',
    summary: 'Offer a file once its bytes are those that were announced',
    replies: {
      200: { description: 'It was checked.', body: media },
      202: { description: 'A job checks it.', body: media },
    },
    refusals: ['MEDIA_INCOMPLETE', 'MEDIA_NOT_FOUND'],
  },
} as const satisfies FolderContract<'media'>;
