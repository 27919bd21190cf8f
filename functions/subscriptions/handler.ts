import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { DynamoAzureSubscriptionRepository } from '#shared/adapters/dynamodb/azure-subscriptions.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoCustomerRepository } from '#shared/adapters/dynamodb/customers.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import type { contract } from './contract.ts';
import { subscriptionEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = apiHandler<typeof contract>(
  {
    customers: new DynamoCustomerRepository(table),
    requests: new DynamoRequestRecords(table, NO_SEAL),
    commit: commitTo(table),
  },
  subscriptionEndpoints({
    azureSubscriptions: new DynamoAzureSubscriptionRepository(table),
    audit: new DynamoAuditRepository(table),
    ids: uuidIds,
  }),
);
