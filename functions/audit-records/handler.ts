import { auditRoutes } from '#shared/audit/audit.api.ts';
import { DynamoAuditLog } from '#shared/audit/audit-log-store.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);

export const handler = serveRoutes({}, auditRoutes, {
  auditLog: new DynamoAuditLog(openTable(TABLE_NAME)),
  paging: continuation(secret(PAGING_SECRET_ARN)),
});
