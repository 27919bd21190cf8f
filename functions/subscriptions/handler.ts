import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { DynamoAzureSubscriptionStore } from '#shared/orders/subscriptions/azure-subscription-store.ts';
import type { contract } from '#shared/orders/subscriptions/subscriptions.contract.ts';
import { subscriptionEndpoints } from '#shared/orders/subscriptions/subscriptions.endpoints.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { apiHandler } from '#shared/platform/http/pipeline.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = apiHandler<typeof contract>(
  {
    customers: new DynamoCustomerStore(table),
    requests: new DynamoRequestRecords(table, NO_SEAL),
    commit: commitTo(table),
  },
  subscriptionEndpoints({
    azureSubscriptions: new DynamoAzureSubscriptionStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
  }),
);
