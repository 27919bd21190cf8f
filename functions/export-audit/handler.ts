import { S3Client } from '@aws-sdk/client-s3';
import { readAuditRecord } from '#shared/adapters/dynamodb/read-audit-record.ts';
import { S3AuditArchive } from '#shared/adapters/s3/audit-archive.ts';
import { env } from './env.ts';
import { exportAudit } from './export-audit.ts';

const { AUDIT_BUCKET_NAME } = env.parse(process.env);

export const handler = exportAudit({
  read: readAuditRecord,
  archive: new S3AuditArchive(new S3Client(), AUDIT_BUCKET_NAME),
});
