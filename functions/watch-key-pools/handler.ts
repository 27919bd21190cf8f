import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoKeyPoolStore } from '#shared/product-keys/pool-store.ts';
import { watchKeyPools } from '#shared/product-keys/watch-key-pools.job.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { scheduledJob } from '#shared/system/jobs/scheduled-job.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = scheduledJob({
  job: 'watch-key-pools',
  runs: new DynamoJobRunStore(table),
  itemsDone: ({ pools }) => pools,
  work: watchKeyPools({
    keyPools: new DynamoKeyPoolStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
});
