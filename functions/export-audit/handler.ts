import { S3Client } from '@aws-sdk/client-s3';
import { readAuditRecord } from '#shared/adapters/dynamodb/read-audit-record.ts';
import { S3AuditArchive } from '#shared/adapters/s3/audit-archive.ts';
import { errorName, logger } from '#shared/http/logger.ts';
import { env } from './env.ts';
import { exportAudit } from './export-audit.ts';

const { AUDIT_BUCKET_NAME } = env.parse(process.env);

export const handler = exportAudit({
  read: readAuditRecord,
  archive: new S3AuditArchive(new S3Client(), AUDIT_BUCKET_NAME),
  archived: (records, files) => logger.info('AUDIT_ARCHIVED', { records, files }),
  failed: (error) => logger.error('AUDIT_NOT_ARCHIVED', { error: errorName(error) }),
});
