import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { expireLinks } from '#shared/downloads/expire-links.job.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { endWithdrawnLinks } from '#shared/downloads/media/end-withdrawn-links.ts';
import { DynamoMediaStore } from '#shared/downloads/media/media-store.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import type { JobRun } from '#shared/platform/jobs/job-handler.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { scheduledJob } from '#shared/system/jobs/scheduled-job.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

const dependencies = {
  links: new DynamoDownloadLinkStore(table),
  media: new DynamoMediaStore(table),
  audit: new DynamoAuditStore(table),
  ids: uuidIds,
  commit: commitTo(table),
};

/** Links end in one job, whichever way. Those of a withdrawn file go first: nobody may install it, and expired ones work no more. */
async function endLinks(run: JobRun) {
  const withdrawn = await endWithdrawnLinks(dependencies)(run);
  const expired = await expireLinks(dependencies)(run);
  return {
    ended: expired.ended,
    revoked: withdrawn.revoked,
    skipped: expired.skipped + withdrawn.skipped,
    failedItems: (expired.failedItems ?? 0) + (withdrawn.failedItems ?? 0) || undefined,
    more: expired.more || withdrawn.more,
  };
}

export const handler = scheduledJob({
  job: 'expire-links',
  runs: new DynamoJobRunStore(table),
  itemsDone: ({ ended, revoked }) => ended + revoked,
  work: endLinks,
});
