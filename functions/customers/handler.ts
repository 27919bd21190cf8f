import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { customerGuard } from '#shared/customers/customer.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { customerRoutes } from '#shared/customers/customers.api.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { DynamoRequestLimits, PARTNER_LIMIT } from '#shared/platform/http/request-limits.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const customers = new DynamoCustomerStore(table);

export const handler = serveRoutes(
  {
    customer: customerGuard(customers),
    partnerLimits: new DynamoRequestLimits(table, PARTNER_LIMIT),
    requests: new DynamoRequestRecords(table, NO_SEAL),
    commit: commitTo(table),
  },
  customerRoutes,
  {
    customers,
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    paging: continuation(secret(PAGING_SECRET_ARN)),
  },
);
