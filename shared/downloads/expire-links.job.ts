import type { AuditStore } from '#shared/audit/audit-store.ts';
import { jobActor } from '#shared/audit/record.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { type DueOutcome, forEachDueBatch } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import { type CountedLink, linkState } from './link.ts';
import type { DownloadLinkStore } from './link-store.ts';

export interface Dependencies {
  readonly links: Pick<DownloadLinkStore, 'due' | 'end'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

export interface ExpireLinksResult extends Record<string, unknown>, DueOutcome {
  /** Links that this run marked as ended. */
  readonly ended: number;
}

/** A link takes two writes, its own and its audit record's; a commit holds a hundred. */
const LINKS_IN_A_COMMIT = 50;

/**
 * R20: marks expired links as ended, so that lists and audit show it. It reads only links that have expired. Clicks do
 * not wait for it: the condition of a click compares the time itself.
 */
export const expireLinks =
  ({ links, audit, ids, commit }: Dependencies): Job<ExpireLinksResult> =>
  async (run) => {
    const { now, correlationId } = run;
    const endOf = (link: CountedLink): readonly Change[] => [
      links.end(link, now),
      audit.append({
        id: ids.sortable(now),
        partnerId: link.partnerId,
        customerId: link.customerId,
        orderId: link.orderId,
        operationType: 'expire_software_download_link',
        resourceType: 'software_download_link',
        resourceId: link.id,
        actor: jobActor('expire-links'),
        at: now,
        correlationId,
        before: { state: 'active' },
        after: { state: linkState(link, now), downloadsUsed: link.downloadsUsed },
      }),
    ];

    let ended = 0;
    const outcome = await forEachDueBatch(run, links.due(now), LINKS_IN_A_COMMIT, async (due) => {
      await commit(due.flatMap(endOf));
      ended += due.length;
    });
    return { ended, ...outcome };
  };
