import { jobActor } from '#shared/domain/audit.ts';
import { type CountedLink, linkState } from '#shared/domain/download-link.ts';
import { isDomainError } from '#shared/domain/errors.ts';
import type {
  AuditRepository,
  Change,
  Commit,
  DownloadLinkRepository,
  Ids,
} from '#shared/domain/ports.ts';
import type { Job } from '#shared/jobs/job-handler.ts';

export interface Dependencies {
  readonly links: Pick<DownloadLinkRepository, 'listDue' | 'end'>;
  readonly audit: AuditRepository;
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
/** Read ahead of the commits: one query of each shard. */
const LINKS_IN_A_PIECE = 400;

/** All together; one by one where another one was faster with some of them. */
async function commitEach(commit: Commit, ends: readonly (readonly Change[])[]): Promise<number> {
  try {
    await commit(ends.flat());
    return ends.length;
  } catch (error) {
    if (!isDomainError(error, 'CONFLICT')) {
      throw error;
    }
  }
  if (ends.length === 1) {
    return 0;
  }
  let made = 0;
  for (const end of ends) {
    made += await commitEach(commit, [end]);
  }
  return made;
}

/**
 * R20: marks links whose time is over, so that lists say so and audit knows. It reads the ends and nothing
 * else. No click waits for it: the click's own condition looks at the time.
 */
export const expireLinks =
  ({ links, audit, ids, commit }: Dependencies): Job<ExpireResult> =>
  async ({ now, correlationId, hasTime }) => {
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
    let skipped = 0;
    const seen = new Set<string>();
    while (hasTime()) {
      // The index follows the table with a delay: what this run has dealt with may show up once more.
      const due = (await links.listDue(now, LINKS_IN_A_PIECE)).filter(
        ({ tokenHash, status }) => status === 'live' && !seen.has(tokenHash),
      );
      if (due.length === 0) {
        return { ended, skipped, more: false };
      }
      for (let start = 0; start < due.length; start += ENDS_IN_A_COMMIT) {
        const piece = due.slice(start, start + ENDS_IN_A_COMMIT);
        const made = await commitEach(commit, piece.map(endOf));
        ended += made;
        skipped += piece.length - made;
      }
      for (const { tokenHash } of due) {
        seen.add(tokenHash);
      }
    }
    return { ended, skipped, more: true };
  };
