import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { jobHandler } from '#shared/platform/jobs/job-handler.ts';
import { canary } from '#shared/system/canary/canary.job.ts';
import { AwsCanaryStore } from '#shared/system/canary/canary-store.ts';
import { canaryVisits } from '#shared/system/canary/canary-visits.ts';
import { env } from './env.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME, API_URL, LINK_BASE_URL, STRICT_DOWNLOADS } = env.parse(
  process.env,
);

export const handler = jobHandler(
  canary({
    store: new AwsCanaryStore(openTable(TABLE_NAME), storageClient(), MEDIA_BUCKET_NAME),
    visits: canaryVisits({ fetchesFile: STRICT_DOWNLOADS !== 'on' }),
    addresses: { api: API_URL.replace(/\/$/, ''), links: LINK_BASE_URL.replace(/\/$/, '') },
    hashToken,
  }),
);
