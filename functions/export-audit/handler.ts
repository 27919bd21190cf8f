import { readAuditRecord } from '#shared/adapters/dynamodb/read-audit-record.ts';
import { S3AuditArchive } from '#shared/adapters/s3/audit-archive.ts';
import { storageClient } from '#shared/adapters/s3/storage-client.ts';
import { errorName, logger } from '#shared/http/logger.ts';
import { env } from './env.ts';
import { exportAudit } from './export-audit.ts';

const { AUDIT_BUCKET_NAME } = env.parse(process.env);

export const handler = exportAudit({
  read: readAuditRecord,
  archive: new S3AuditArchive(storageClient(), AUDIT_BUCKET_NAME),
  archived: (records, files) => logger.info('AUDIT_ARCHIVED', { records, files }),
  failed: (error) => logger.error('AUDIT_NOT_ARCHIVED', { error: errorName(error) }),
});
