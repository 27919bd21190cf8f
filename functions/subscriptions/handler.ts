import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { customerGuard } from '#shared/customers/customer.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { DynamoAzureSubscriptionStore } from '#shared/orders/subscriptions/azure-subscription-store.ts';
import { azureSubscriptionRoutes } from '#shared/orders/subscriptions/subscriptions.api.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = serveRoutes(
  {
    customer: customerGuard(new DynamoCustomerStore(table)),
    requests: new DynamoRequestRecords(table, NO_SEAL),
    commit: commitTo(table),
  },
  azureSubscriptionRoutes,
  {
    azureSubscriptions: new DynamoAzureSubscriptionStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
  },
);
