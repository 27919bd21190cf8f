import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { canary } from '#shared/system/canary/canary.job.ts';
import { AwsCanaryStore } from '#shared/system/canary/canary-store.ts';
import { canaryVisits } from '#shared/system/canary/canary-visits.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { scheduledJob } from '#shared/system/jobs/scheduled-job.ts';
import { env } from './env.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME, API_URL, LINK_BASE_URL, STRICT_DOWNLOADS } = env.parse(
  process.env,
);
const table = openTable(TABLE_NAME);

export const handler = scheduledJob({
  job: 'canary',
  runs: new DynamoJobRunStore(table),
  itemsDone: ({ visits }) => visits,
  work: canary({
    store: new AwsCanaryStore(table, storageClient(), MEDIA_BUCKET_NAME),
    visits: canaryVisits({ fetchesFile: STRICT_DOWNLOADS !== 'on' }),
    addresses: { api: API_URL.replace(/\/$/, ''), links: LINK_BASE_URL.replace(/\/$/, '') },
    hashToken,
  }),
});
