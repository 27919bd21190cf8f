import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoMediaRepository } from '#shared/adapters/dynamodb/media.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { S3MediaStorage } from '#shared/adapters/s3/media-storage.ts';
import { storageClient } from '#shared/adapters/s3/storage-client.ts';
import { jobHandler } from '#shared/jobs/job-handler.ts';
import { checkUploads } from './check-media.ts';
import { env } from './env.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = jobHandler(
  checkUploads({
    media: new DynamoMediaRepository(table),
    storage: new S3MediaStorage(storageClient(), MEDIA_BUCKET_NAME),
    audit: new DynamoAuditRepository(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
);
