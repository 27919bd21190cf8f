import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoMediaRepository } from '#shared/adapters/dynamodb/media.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { S3MediaStorage } from '#shared/adapters/s3/media-storage.ts';
import { storageClient } from '#shared/adapters/s3/storage-client.ts';
import { type MediaUpload, partCount } from '#shared/domain/media.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { command, query } from '#shared/http/endpoint.ts';
import { link, resource } from '#shared/http/envelope.ts';
import { addMedia, addMediaInput } from './add-media.ts';
import { completeMedia, completeMediaInput } from './complete-media.ts';
import type { contract, MediaReply } from './contract.ts';
import { env } from './env.ts';
import { findMedia, listPartUrls, mediaIdInput, mediaPartsInput } from './media-parts.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const dependencies = {
  media: new DynamoMediaRepository(table),
  storage: new S3MediaStorage(
    storageClient({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
    MEDIA_BUCKET_NAME,
  ),
  audit: new DynamoAuditRepository(table),
  ids: uuidIds,
  commit: commitTo(table),
};

const mediaWire = (upload: MediaUpload): MediaReply => {
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
      reply: ({ upload, parts }) => ({ statusCode: 201, body: { ...mediaWire(upload), parts } }),
    }),
    'GET /v1/operator/media/{mediaId}': query({
      input: mediaIdInput,
      operation: findMedia(dependencies),
      reply: (upload) => ({ statusCode: 200, body: mediaWire(upload) }),
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
        body: mediaWire(upload),
      }),
    }),
  },
);
