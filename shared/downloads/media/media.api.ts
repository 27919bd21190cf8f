import * as z from 'zod';
import { productIdInput } from '#shared/catalog/version-input.ts';
import { OPERATORS } from '#shared/platform/http/access.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { defineCommand, defineList, defineQuery } from '#shared/platform/http/route.ts';
import { settledFields } from '#shared/platform/http/settled-response.ts';
import { pagesOfWhole } from '#shared/platform/http/whole-list.ts';
import { addMedia, addMediaInput, mediaChecks } from './add-media.ts';
import { completeMedia, completeMediaInput } from './complete-media.ts';
import { type MediaUpload, partCount } from './media.ts';
import { listPartUrls, mediaIdInput, mediaPartsInput } from './media-parts.ts';
import {
  announced,
  type MediaResponse,
  media,
  offeredMedia,
  parts,
  withdrawnMedia,
} from './media-schemas.ts';
import { readMedia } from './read-media.ts';
import { listMedia, withdrawMedia, withdrawMediaInput } from './withdraw-media.ts';

const mediaResponse = (upload: MediaUpload, linksOut?: number): MediaResponse => {
  const { file, state, partSizeBytes, productId, version, language, fileType } = upload;
  const { releaseDate } = upload;
  const { mediaId, fileName, sizeBytes, sha256 } = file;
  return resource(
    'Media',
    {
      ...{
        id: mediaId,
        productId,
        version,
        language,
        fileType,
        releaseDate,
        fileName,
        sizeBytes,
        sha256,
        state,
      },
      ...{ partSizeBytes, partCount: partCount(upload), linksOut },
    },
    { self: link(`/operator/media/${mediaId}`) },
  );
};

export const announceMediaRoute = defineCommand('POST /v1/operator/media', {
  id: 'announceMedia',
  summary: 'Announce a file, and get the upload URLs of its parts',
  access: OPERATORS,
  seals: true,
  input: addMediaInput,
  responses: { 201: { description: 'The file and its first parts.', body: announced } },
  errors: ['CATALOG_NOT_LOADED'],
  checks: mediaChecks,
  handle: addMedia,
  respond: ({ upload, parts: firstParts }) => ({
    statusCode: 201,
    body: { ...mediaResponse(upload), parts: firstParts },
  }),
});

export const listMediaRoute = defineList('GET /v1/operator/media', {
  id: 'listMedia',
  isWhole: true,
  summary: 'List the files on offer for a product',
  access: OPERATORS,
  input: z.object({ ...pageQuery, productId: productIdInput }),
  responses: { 200: { description: 'A page of files on offer.', body: offeredMedia } },
  errors: ['CATALOG_NOT_LOADED'],
  handle: (dependencies: Parameters<typeof listMedia>[0]) => pagesOfWhole(listMedia(dependencies)),
  self: ({ productId }) => `/operator/media?productId=${encodeURIComponent(productId)}`,
  show: ({ file: { mediaId, fileName, sizeBytes, sha256 }, ...choice }) => ({
    id: mediaId,
    ...choice,
    ...{ fileName, sizeBytes, sha256 },
  }),
});

export const withdrawMediaRoute = defineCommand('DELETE /v1/operator/media/{mediaId}', {
  id: 'withdrawMedia',
  summary: 'Take a file off offer',
  description:
    'Links that are out keep the file until they end; one that is opened again gets the file that is on offer then, under a new URL. With `links=end` they end now, also those of a file that was replaced or withdrawn before: while the answer has `endedLinks.next`, send it as `after` of another request with another MS-RequestId. Links that could not be ended are passed; begin again without `after` to try them once more.',
  access: OPERATORS,
  takesBody: false,
  input: withdrawMediaInput,
  responses: { 200: { description: 'The file.', body: withdrawnMedia } },
  errors: ['MEDIA_NOT_FOUND'],
  handle: withdrawMedia,
  respond: ({ upload, links }) => ({
    statusCode: 200,
    body: {
      ...mediaResponse(upload),
      ...(links && {
        endedLinks: {
          ended: links.done,
          ...settledFields(links),
          more: links.next !== undefined,
        },
      }),
    },
  }),
});

export const readMediaRoute = defineQuery('GET /v1/operator/media/{mediaId}', {
  id: 'readMedia',
  summary: 'Read how far a file is',
  access: OPERATORS,
  input: mediaIdInput,
  responses: { 200: { description: 'The file.', body: media } },
  errors: ['MEDIA_NOT_FOUND'],
  handle: readMedia,
  respond: ({ upload, linksOut }) => ({ statusCode: 200, body: mediaResponse(upload, linksOut) }),
});

export const listMediaPartsRoute = defineQuery('POST /v1/operator/media/{mediaId}/parts', {
  id: 'listMediaParts',
  summary: 'Learn where more parts go',
  access: OPERATORS,
  takesBody: true,
  input: mediaPartsInput,
  responses: { 200: { description: 'The parts asked for.', body: z.object({ parts }) } },
  errors: ['MEDIA_INCOMPLETE', 'MEDIA_NOT_FOUND'],
  handle: listPartUrls,
  respond: (asked) => ({ statusCode: 200, body: { parts: asked } }),
});

export const completeMediaRoute = defineCommand('POST /v1/operator/media/{mediaId}/complete', {
  id: 'completeMedia',
  summary: 'Offer a file once its bytes match the announcement',
  access: OPERATORS,
  input: completeMediaInput,
  responses: {
    200: { description: 'It was checked.', body: media },
    202: { description: 'A job checks it.', body: media },
  },
  errors: ['MEDIA_INCOMPLETE', 'MEDIA_NOT_FOUND'],
  handle: completeMedia,
  respond: (upload) => ({
    statusCode: upload.state === 'checking' ? 202 : 200,
    body: mediaResponse(upload),
  }),
});

export const mediaRoutes = [
  listMediaRoute,
  withdrawMediaRoute,
  announceMediaRoute,
  readMediaRoute,
  listMediaPartsRoute,
  completeMediaRoute,
] as const;
