import type { AuditStore } from '#shared/audit/audit-store.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { type DueOutcome, forEachDueBatch } from '#shared/platform/jobs/for-each-due.ts';
import type { JobRun } from '#shared/platform/jobs/job-handler.ts';
import { type DownloadLink, linkState } from '../link.ts';
import type { DownloadLinkStore } from '../link-store.ts';
import type { CheckCause } from './check-media.ts';

export interface EndLinksDependencies {
  readonly links: Pick<DownloadLinkStore, 'ofFile' | 'revoke'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

export interface EndedLinks extends DueOutcome {
  /** Links that this run revoked. */
  readonly ended: number;
}

/** A link takes two writes, its own and its audit record's; a commit holds a hundred. */
export const LINKS_IN_A_COMMIT = 50;

/**
 * The writes that end a link with its file. A link that has expired is revoked, too: opened again, it would serve the
 * file. *Downloads & keys* then gives a new URL with the file that is on offer (R16).
 */
export const revocation =
  (
    {
      links,
      audit,
      ids,
    }: Pick<EndLinksDependencies, 'audit' | 'ids'> & {
      readonly links: Pick<DownloadLinkStore, 'revoke'>;
    },
    mediaId: string,
    { actor, now, correlationId }: CheckCause,
  ) =>
  (link: DownloadLink): readonly Change[] => [
    links.revoke(link),
    audit.append({
      id: ids.sortable(now),
      partnerId: link.partnerId,
      customerId: link.customerId,
      orderId: link.subject.orderId,
      operationType: 'revoke_software_download_link',
      resourceType: 'software_download_link',
      resourceId: link.id,
      actor,
      at: now,
      correlationId,
      before: { state: linkState(link, now) },
      after: { state: 'revoked', withdrawnFile: mediaId },
    }),
  ];

/** Revokes the links that serve a withdrawn file, page by page. A link that cannot be revoked stops no other one. */
export async function endLinks(
  dependencies: EndLinksDependencies,
  mediaId: string,
  cause: CheckCause,
  hasTime: JobRun['hasTime'],
): Promise<EndedLinks> {
  const { links, commit } = dependencies;
  const { now, correlationId } = cause;
  const revoked = revocation(dependencies, mediaId, cause);
  let ended = 0;
  const run = { now, correlationId, hasTime };
  const outcome = await forEachDueBatch(
    run,
    links.ofFile(mediaId),
    LINKS_IN_A_COMMIT,
    async (batch) => {
      await commit(batch.flatMap(revoked));
      ended += batch.length;
    },
  );
  return { ended, ...outcome };
}

/** Counting stops here. */
export const MOST_LINKS_COUNTED = 1_000;

/** Counts the links of a file that work now, for the question before it is withdrawn. A row that cannot be read counts, too. */
export async function countLinks(
  { links }: { readonly links: Pick<DownloadLinkStore, 'ofFile'> },
  mediaId: string,
  now: Date,
): Promise<number> {
  let count = 0;
  for (const { pages } of links.ofFile(mediaId)) {
    for await (const rows of pages()) {
      const read = await Promise.allSettled(rows.map((row) => row.read()));
      count += read.filter(
        (each) =>
          each.status === 'rejected' ||
          (each.value !== undefined && linkState(each.value, now) === 'active'),
      ).length;
      if (count >= MOST_LINKS_COUNTED) {
        return MOST_LINKS_COUNTED;
      }
    }
  }
  return count;
}
