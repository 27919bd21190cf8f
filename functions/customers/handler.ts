import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoCustomerRepository } from '#shared/adapters/dynamodb/customers.ts';
import { DynamoRequestLimits, PARTNER_LIMIT } from '#shared/adapters/dynamodb/request-limits.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { continuation } from '#shared/http/paging.ts';
import type { contract } from './contract.ts';
import { customerEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const customers = new DynamoCustomerRepository(table);

export const handler = apiHandler<typeof contract>(
  {
    customers,
    partnerLimits: new DynamoRequestLimits(table, PARTNER_LIMIT),
    requests: new DynamoRequestRecords(table, NO_SEAL),
    commit: commitTo(table),
  },
  customerEndpoints(
    { customers, audit: new DynamoAuditRepository(table), ids: uuidIds },
    continuation(secret(PAGING_SECRET_ARN)),
  ),
);
