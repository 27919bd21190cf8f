import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { DynamoAzureSubscriptionRepository } from '#shared/adapters/dynamodb/azure-subscriptions.ts';
import { DynamoCappedRefundRepository } from '#shared/adapters/dynamodb/capped-refunds.ts';
import { DynamoCartRepository } from '#shared/adapters/dynamodb/carts.ts';
import { DynamoCatalogRepository } from '#shared/adapters/dynamodb/catalog.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoCustomerRepository } from '#shared/adapters/dynamodb/customers.ts';
import { DynamoDownloadLinkRepository } from '#shared/adapters/dynamodb/download-links.ts';
import { DynamoHeldKeyRepository } from '#shared/adapters/dynamodb/held-keys.ts';
import { DynamoLedgerRepository } from '#shared/adapters/dynamodb/ledger.ts';
import { DynamoOrderRepository } from '#shared/adapters/dynamodb/orders.ts';
import { DynamoRequestLimits, PARTNER_LIMIT } from '#shared/adapters/dynamodb/request-limits.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { continuation } from '#shared/http/paging.ts';
import type { contract } from './contract.ts';
import { orderEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);

export const handler = apiHandler<typeof contract>(
  {
    customers: new DynamoCustomerRepository(table),
    partnerLimits: new DynamoRequestLimits(table, PARTNER_LIMIT),
    requests: new DynamoRequestRecords(table, NO_SEAL),
    commit,
  },
  orderEndpoints(
    {
      azureSubscriptions: new DynamoAzureSubscriptionRepository(table),
      cappedRefunds: new DynamoCappedRefundRepository(table),
      carts: new DynamoCartRepository(table),
      catalog: new DynamoCatalogRepository(table),
      orders: new DynamoOrderRepository(table),
      heldKeys: new DynamoHeldKeyRepository(table),
      links: new DynamoDownloadLinkRepository(table),
      ledger: new DynamoLedgerRepository(table),
      audit: new DynamoAuditRepository(table),
      ids: uuidIds,
      commit,
    },
    continuation(secret(PAGING_SECRET_ARN)),
  ),
);
