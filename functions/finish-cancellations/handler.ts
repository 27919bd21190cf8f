import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoDownloadLinkRepository } from '#shared/adapters/dynamodb/download-links.ts';
import { DynamoLedgerRepository } from '#shared/adapters/dynamodb/ledger.ts';
import { DynamoOrderRepository } from '#shared/adapters/dynamodb/orders.ts';
import { DynamoProductKeyRepository } from '#shared/adapters/dynamodb/product-keys.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { keyVault } from '#shared/adapters/secrets/key-vault.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { jobHandler } from '#shared/jobs/job-handler.ts';
import { env } from './env.ts';
import { finishCancellations } from './finish-cancellations.ts';

const { TABLE_NAME, KEY_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = jobHandler(
  finishCancellations({
    orders: new DynamoOrderRepository(table),
    productKeys: new DynamoProductKeyRepository(table, keyVault(secret(KEY_SECRET_ARN))),
    links: new DynamoDownloadLinkRepository(table),
    ledger: new DynamoLedgerRepository(table),
    audit: new DynamoAuditRepository(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
);
