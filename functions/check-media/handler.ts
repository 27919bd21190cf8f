import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { checkUploads } from '#shared/downloads/media/check-media.job.ts';
import { S3MediaStorage } from '#shared/downloads/media/media-storage.ts';
import { DynamoMediaStore } from '#shared/downloads/media/media-store.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { scheduledJob } from '#shared/system/jobs/scheduled-job.ts';
import { env } from './env.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = scheduledJob({
  job: 'check-media',
  runs: new DynamoJobRunStore(table),
  itemsDone: ({ offered, failed }) => offered + failed,
  work: checkUploads({
    media: new DynamoMediaStore(table),
    storage: new S3MediaStorage(storageClient(), MEDIA_BUCKET_NAME),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
});
