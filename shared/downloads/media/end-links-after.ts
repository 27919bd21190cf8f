import type { AuditStore } from '#shared/audit/audit-store.ts';
import type { Commit } from '#shared/platform/change.ts';
import type { CountedPart } from '#shared/platform/http/settled-response.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { MOST_LEFT, settlePages } from '#shared/platform/settle-pages.ts';
import { errorName, logger } from '#shared/platform/telemetry/logger.ts';
import type { DownloadLinkStore } from '../link-store.ts';
import type { CheckCause } from './check-media.ts';
import { LINKS_IN_A_COMMIT, revocation } from './end-links.ts';

export interface EndAfterDependencies {
  readonly links: Pick<DownloadLinkStore, 'pageOfFile' | 'countOfFile' | 'revoke'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

/**
 * Revokes links that serve a withdrawn file, in the order of their ids, behind `after`. Links that cannot be revoked are
 * named and passed, so that they hide no other one.
 */
export async function endLinksAfter(
  dependencies: EndAfterDependencies,
  { mediaId, after }: { readonly mediaId: string; readonly after: string | undefined },
  cause: CheckCause,
  hasTime: () => boolean,
): Promise<CountedPart> {
  const { links, commit } = dependencies;
  const { correlationId } = cause;
  const revoked = revocation(dependencies, mediaId, cause);
  const part = await settlePages(
    {
      pageOf: (page) => links.pageOfFile(mediaId, page),
      size: LINKS_IN_A_COMMIT,
      settle: (batch) => commit(batch.flatMap(revoked)),
      hasTime,
      onStuck: ({ id: linkId, reason }, error) =>
        logger.warn('LINK_NOT_ENDED', { correlationId, linkId, reason, error: errorName(error) }),
    },
    after,
  );
  const { next } = part;
  const left = next === undefined ? 0 : await links.countOfFile(mediaId, next, MOST_LEFT);
  return { ...part, left };
}
