import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { mediaRoutes } from '#shared/downloads/media/media.api.ts';
import { S3MediaStorage } from '#shared/downloads/media/media-storage.ts';
import { DynamoMediaStore } from '#shared/downloads/media/media-store.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
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

export const handler = serveRoutes(
  { requests: new DynamoRequestRecords(table, NO_SEAL), commit: dependencies.commit },
  mediaRoutes,
  dependencies,
);
