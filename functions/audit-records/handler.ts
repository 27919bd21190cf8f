import { DynamoAuditLog } from '#shared/adapters/dynamodb/audit-log.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { continuation } from '#shared/http/paging.ts';
import type { contract } from './contract.ts';
import { auditEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);

export const handler = apiHandler<typeof contract>(
  {},
  auditEndpoints(
    { auditLog: new DynamoAuditLog(openTable(TABLE_NAME)) },
    continuation(secret(PAGING_SECRET_ARN)),
  ),
);
