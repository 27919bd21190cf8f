import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { expireSubscriptions } from '#shared/orders/subscriptions/expire-subscriptions.job.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoIssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { scheduledJob } from '#shared/system/jobs/scheduled-job.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = scheduledJob({
  job: 'expire-subscriptions',
  runs: new DynamoJobRunStore(table),
  itemsDone: ({ expired, noticed }) => expired + noticed,
  work: expireSubscriptions({
    orders: new DynamoOrderStore(table),
    issuedKeys: new DynamoIssuedKeyStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
});
