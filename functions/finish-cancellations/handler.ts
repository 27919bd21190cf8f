import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { DynamoLedgerStore } from '#shared/billing/ledger-store.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { MINUTE_JOB_MILLISECONDS } from '#shared/platform/jobs/budget.ts';
import { jobHandler } from '#shared/platform/jobs/job-handler.ts';
import { DynamoIssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = jobHandler(
  finishCancellations({
    orders: new DynamoOrderStore(table),
    issuedKeys: new DynamoIssuedKeyStore(table),
    links: new DynamoDownloadLinkStore(table),
    ledger: new DynamoLedgerStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
  MINUTE_JOB_MILLISECONDS,
);
