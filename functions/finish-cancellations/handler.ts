import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoDownloadLinkRepository } from '#shared/adapters/dynamodb/download-links.ts';
import { DynamoHeldKeyRepository } from '#shared/adapters/dynamodb/held-keys.ts';
import { DynamoLedgerRepository } from '#shared/adapters/dynamodb/ledger.ts';
import { DynamoOrderRepository } from '#shared/adapters/dynamodb/orders.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { MINUTE_JOB_MILLISECONDS } from '#shared/jobs/budget.ts';
import { jobHandler } from '#shared/jobs/job-handler.ts';
import { env } from './env.ts';
import { finishCancellations } from './finish-cancellations.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = jobHandler(
  finishCancellations({
    orders: new DynamoOrderRepository(table),
    heldKeys: new DynamoHeldKeyRepository(table),
    links: new DynamoDownloadLinkRepository(table),
    ledger: new DynamoLedgerRepository(table),
    audit: new DynamoAuditRepository(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
  MINUTE_JOB_MILLISECONDS,
);
