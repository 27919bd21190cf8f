import { S3AuditArchive } from '#shared/audit/archive.ts';
import { exportAudit } from '#shared/audit/export-audit.job.ts';
import { readAuditRecord } from '#shared/audit/read-audit-record.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { errorName, logger } from '#shared/platform/telemetry/logger.ts';
import { env } from './env.ts';

const { AUDIT_BUCKET_NAME } = env.parse(process.env);

export const handler = exportAudit({
  read: readAuditRecord,
  archive: new S3AuditArchive(storageClient(), AUDIT_BUCKET_NAME),
  archived: (records, files) => logger.info('AUDIT_ARCHIVED', { records, files }),
  changed: (sequenceNumber, kind) => logger.error('AUDIT_RECORD_CHANGED', { sequenceNumber, kind }),
  failed: (sequenceNumber, error) =>
    logger.error('AUDIT_NOT_ARCHIVED', { sequenceNumber, error: errorName(error) }),
});
