import type { AuditStore } from '#shared/audit/audit-store.ts';
import { jobActor } from '#shared/audit/record.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { forEachDueBatch } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import { type CountedLink, linkState } from './link.ts';
import type { DownloadLinkStore } from './link-store.ts';

export interface Dependencies {
  readonly links: Pick<DownloadLinkStore, 'due' | 'end'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

export interface ExpireResult extends Record<string, unknown> {
  /** Links marked as ended by this run. */
  readonly ended: number;
  /** Links that changed under the run: renewed, revoked, or marked by another run. */
  readonly skipped: number;
  /** Whether it stopped for lack of time with more to do; the next run goes on. */
  readonly more: boolean;
}

/** Each end takes two writes, its own and its audit record's; a commit holds a hundred. */
const ENDS_IN_A_COMMIT = 50;
/**
 * R20: marks links whose time is over, so that lists say so and audit knows. It reads the ends and nothing
 * else. No click waits for it: the click's own condition looks at the time.
 */
export const expireLinks =
  ({ links, audit, ids, commit }: Dependencies): Job<ExpireResult> =>
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
    const outcome = await forEachDueBatch(run, links.due(now), ENDS_IN_A_COMMIT, async (due) => {
      await commit(due.flatMap(endOf));
      ended += due.length;
    });
    return { ended, ...outcome };
  };
