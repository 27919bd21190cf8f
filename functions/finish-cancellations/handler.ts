import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { DynamoLedgerStore } from '#shared/billing/ledger-store.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { MINUTE_JOB_MILLISECONDS } from '#shared/platform/jobs/budget.ts';
import { DynamoIssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { scheduledJob } from '#shared/system/jobs/scheduled-job.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = scheduledJob({
  job: 'finish-cancellations',
  runs: new DynamoJobRunStore(table),
  itemsDone: ({ finished }) => finished,
  work: finishCancellations({
    orders: new DynamoOrderStore(table),
    issuedKeys: new DynamoIssuedKeyStore(table),
    links: new DynamoDownloadLinkStore(table),
    ledger: new DynamoLedgerStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
  budgetMilliseconds: MINUTE_JOB_MILLISECONDS,
});
