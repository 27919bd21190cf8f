import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { addMedia, addMediaInput } from '#shared/downloads/media/add-media.ts';
import { completeMedia, completeMediaInput } from '#shared/downloads/media/complete-media.ts';
import type { contract, MediaResponse } from '#shared/downloads/media/media.contract.ts';
import { type MediaUpload, partCount } from '#shared/downloads/media/media.ts';
import {
  findMedia,
  listPartUrls,
  mediaIdInput,
  mediaPartsInput,
} from '#shared/downloads/media/media-parts.ts';
import { S3MediaStorage } from '#shared/downloads/media/media-storage.ts';
import { DynamoMediaStore } from '#shared/downloads/media/media-store.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { command, query } from '#shared/platform/http/endpoint.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { apiHandler } from '#shared/platform/http/pipeline.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { env } from './env.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const dependencies = {
  media: new DynamoMediaStore(table),
  storage: new S3MediaStorage(
    storageClient({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
    MEDIA_BUCKET_NAME,
  ),
  audit: new DynamoAuditStore(table),
  ids: uuidIds,
  commit: commitTo(table),
};

const mediaResponse = (upload: MediaUpload): MediaResponse => {
  const { file, state, partSizeBytes, productId, version, language, fileType } = upload;
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
        fileName,
        sizeBytes,
        sha256,
        state,
      },
      ...{ partSizeBytes, partCount: partCount(upload) },
    },
    { self: link(`/operator/media/${mediaId}`) },
  );
};

export const handler = apiHandler<typeof contract>(
  { requests: new DynamoRequestRecords(table, NO_SEAL), commit: dependencies.commit },
  {
    'POST /v1/operator/media': command({
      input: addMediaInput,
      operation: addMedia(dependencies),
      reply: ({ upload, parts }) => ({
        statusCode: 201,
        body: { ...mediaResponse(upload), parts },
      }),
    }),
    'GET /v1/operator/media/{mediaId}': query({
      input: mediaIdInput,
      operation: findMedia(dependencies),
      reply: (upload) => ({ statusCode: 200, body: mediaResponse(upload) }),
    }),
    'POST /v1/operator/media/{mediaId}/parts': query({
      bodyless: false,
      input: mediaPartsInput,
      operation: listPartUrls(dependencies),
      reply: (parts) => ({ statusCode: 200, body: { parts } }),
    }),
    'POST /v1/operator/media/{mediaId}/complete': command({
      input: completeMediaInput,
      operation: completeMedia(dependencies),
      reply: (upload) => ({
        statusCode: upload.state === 'checking' ? 202 : 200,
        body: mediaResponse(upload),
      }),
    }),
  },
);
