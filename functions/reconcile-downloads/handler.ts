import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { S3AccessLog } from '#shared/downloads/access-log.ts';
import { S3FrontLog } from '#shared/downloads/front-log.ts';
import { reconcileDownloads } from '#shared/downloads/reconcile-downloads.job.ts';
import { DynamoReviewStore } from '#shared/downloads/review-store.ts';
import { DynamoTransferStore } from '#shared/downloads/transfer-store.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { scheduledJob } from '#shared/system/jobs/scheduled-job.ts';
import { env } from './env.ts';

const { TABLE_NAME, ACCESS_LOGS_BUCKET_NAME, ACCESS_LOGS_PREFIX, FRONT_LOGS_PREFIX } = env.parse(
  process.env,
);
const storage = storageClient();
const table = openTable(TABLE_NAME);

export const handler = scheduledJob({
  job: 'reconcile-downloads',
  runs: new DynamoJobRunStore(table),
  itemsDone: ({ logs }) => logs,
  work: reconcileDownloads({
    log: new S3AccessLog(storage, ACCESS_LOGS_BUCKET_NAME, ACCESS_LOGS_PREFIX),
    ...(FRONT_LOGS_PREFIX !== undefined && {
      frontLog: new S3FrontLog(storage, ACCESS_LOGS_BUCKET_NAME, FRONT_LOGS_PREFIX),
    }),
    reviews: new DynamoReviewStore(table),
    transfers: new DynamoTransferStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
});
