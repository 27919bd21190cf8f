import type { contract } from '#shared/audit/audit.contract.ts';
import { auditEndpoints } from '#shared/audit/audit.endpoints.ts';
import { DynamoAuditLog } from '#shared/audit/audit-log-store.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { apiHandler } from '#shared/platform/http/pipeline.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);

export const handler = apiHandler<typeof contract>(
  {},
  auditEndpoints(
    { auditLog: new DynamoAuditLog(openTable(TABLE_NAME)) },
    continuation(secret(PAGING_SECRET_ARN)),
  ),
);
