import { jobActor } from '#shared/audit/record.ts';
import { type DueOutcome, forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job, JobRun } from '#shared/platform/jobs/job-handler.ts';
import { type EndLinksDependencies, endLinks } from './end-links.ts';
import type { MediaUpload } from './media.ts';
import type { MediaStore } from './media-store.ts';

export type Dependencies = EndLinksDependencies & {
  readonly media: Pick<MediaStore, 'linksEnding' | 'linksEnded'>;
};

export interface EndWithdrawnResult extends Record<string, unknown>, DueOutcome {
  /** Links of withdrawn files that this run revoked. */
  readonly revoked: number;
}

/** The index lags by seconds, and a link that was being opened may come as late: a file is looked at again until then. */
const SETTLED_MILLISECONDS = 5 * 60_000;

const isSettled = ({ linksEndSince }: MediaUpload, { now }: JobRun): boolean =>
  linksEndSince !== undefined && now.getTime() - linksEndSince.getTime() >= SETTLED_MILLISECONDS;

/** Links that stay alive keep their file due, and raise the alarm of the job. */
class LinksLeft extends Error {
  override readonly name = 'LinksLeft';
}

/** Ends the links of withdrawn files that the operator's request did not reach: it was killed, or they came later. */
export const endWithdrawnLinks =
  (dependencies: Dependencies): Job<EndWithdrawnResult> =>
  async (run) => {
    const { media, commit } = dependencies;
    const cause = { ...run, actor: jobActor('expire-links') };
    let revoked = 0;
    let unfinished = false;
    const outcome = await forEachDue(run, media.linksEnding(), async (upload) => {
      const result = await endLinks(dependencies, upload.file.mediaId, cause, run.hasTime);
      revoked += result.ended;
      unfinished ||= result.more;
      if (result.failedItems) {
        throw new LinksLeft(`${result.failedItems} links could not be ended.`);
      }
      if (!result.more && result.skipped === 0 && isSettled(upload, run)) {
        await commit([media.linksEnded(upload)]);
      }
    });
    return { revoked, ...outcome, more: outcome.more || unfinished };
  };
