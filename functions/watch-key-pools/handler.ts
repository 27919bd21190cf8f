import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { jobHandler } from '#shared/platform/jobs/job-handler.ts';
import { DynamoKeyPoolStore } from '#shared/product-keys/pool-store.ts';
import { watchKeyPools } from '#shared/product-keys/watch-key-pools.job.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = jobHandler(
  watchKeyPools({
    keyPools: new DynamoKeyPoolStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
);
