import { jobActor } from '#shared/audit/record.ts';
import type { Commit } from '#shared/platform/change.ts';
import { forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import { type CheckDependencies, checkMedia } from './check-media.ts';
import type { MediaUpload } from './media.ts';

export type Dependencies = CheckDependencies & { readonly commit: Commit };

export interface CheckResult extends Record<string, unknown> {
  readonly offered: number;
  /** Files whose bytes were others than announced. */
  readonly failed: number;
  readonly more: boolean;
}

/** Storage gives at least this much to one reader; Lambda's network carries more. */
const BYTES_IN_A_MILLISECOND = (40 * 1024 ** 2) / 1000;

/**
 * Reads files that are too large to be checked while somebody waits, one after the other, each to its end. A file is
 * begun only if there is time to read all of it; those that fit go first, and the others wait for the next run.
 */
export const checkUploads =
  (dependencies: Dependencies): Job<CheckResult> =>
  async (run) => {
    const { now, correlationId, hasTime } = run;
    const cause = { actor: jobActor('check-media'), now, correlationId };
    const outcomes: MediaUpload['state'][] = [];
    let waiting = 0;
    let begun = 0;
    const outcome = await forEachDue(run, dependencies.media.checking(), async (upload) => {
      const { sizeBytes } = upload.file;
      if (!hasTime(sizeBytes / BYTES_IN_A_MILLISECOND)) {
        // Nothing has taken the run's time: this file would wait for ever, and nobody would know.
        if (begun === 0) {
          throw new Error('A run has no time to read a file of this size.');
        }
        waiting += 1;
        return;
      }
      begun += 1;
      const { upload: checked, changes } = await checkMedia(dependencies, upload, cause);
      await dependencies.commit(changes);
      outcomes.push(checked.state);
    });
    return {
      offered: outcomes.filter((state) => state === 'available').length,
      failed: outcomes.filter((state) => state === 'failed').length,
      more: outcome.more || waiting > 0,
    };
  };
