import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { DynamoTransferRepository } from '#shared/adapters/dynamodb/transfers.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { S3AccessLog } from '#shared/adapters/s3/access-log.ts';
import { storageClient } from '#shared/adapters/s3/storage-client.ts';
import { jobHandler } from '#shared/jobs/job-handler.ts';
import { env } from './env.ts';
import { reconcileDownloads } from './reconcile-downloads.ts';

const { TABLE_NAME, ACCESS_LOGS_BUCKET_NAME, ACCESS_LOGS_PREFIX } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = jobHandler(
  reconcileDownloads({
    log: new S3AccessLog(storageClient(), ACCESS_LOGS_BUCKET_NAME, ACCESS_LOGS_PREFIX),
    transfers: new DynamoTransferRepository(table),
    audit: new DynamoAuditRepository(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
);
