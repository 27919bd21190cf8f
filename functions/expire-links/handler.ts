import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { expireLinks } from '#shared/downloads/expire-links.job.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { jobHandler } from '#shared/platform/jobs/job-handler.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = jobHandler(
  expireLinks({
    links: new DynamoDownloadLinkStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
);
