import { jobActor } from '#shared/audit/record.ts';
import type { Commit } from '#shared/platform/change.ts';
import { type DueOutcome, forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import { type CheckDependencies, checkMedia } from './check-media.ts';
import type { MediaUpload } from './media.ts';

export type Dependencies = CheckDependencies & { readonly commit: Commit };

export interface CheckMediaResult extends Record<string, unknown>, DueOutcome {
  readonly offered: number;
  /** Files whose bytes differ from those that were announced. */
  readonly failed: number;
}

/**
 * Bytes that a run reads in a millisecond, at least: 24 MiB/s. S3 serves 85 to 90 MB/s on one connection ("Best practices
 * design patterns: optimizing Amazon S3 performance", horizontal scaling), and published measurements of downloads in
 * Lambda are between 400 and 700 Mbit/s. This is half of the slowest, and the largest file still fits in a run.
 */
export const BYTES_PER_MILLISECOND = (24 * 1024 ** 2) / 1000;

/**
 * Reads files that are too large to be checked during a request, one after the other, each to its end. A file is begun
 * only if there is time to read all of it: files that fit go first, and the others wait for the next run. A read that is
 * slower than expected ends with the time of the run, and fails for its file alone.
 */
export const checkUploads =
  (dependencies: Dependencies): Job<CheckMediaResult> =>
  async (run) => {
    const { now, correlationId, hasTime } = run;
    const cause = { actor: jobActor('check-media'), now, correlationId };
    const states: MediaUpload['state'][] = [];
    let waiting = 0;
    let begun = 0;
    const outcome = await forEachDue(run, dependencies.media.checking(), async (upload) => {
      const { sizeBytes } = upload.file;
      if (!hasTime(sizeBytes / BYTES_PER_MILLISECOND)) {
        // Nothing has used the time of the run: this file would wait for ever, and nobody would know.
        if (begun === 0) {
          throw new Error('A run has no time to read a file of this size.');
        }
        waiting += 1;
        return;
      }
      begun += 1;
      const { upload: checked, changes } = await checkMedia(dependencies, upload, cause, hasTime);
      await dependencies.commit(changes);
      states.push(checked.state);
    });
    return {
      offered: states.filter((state) => state === 'available').length,
      failed: states.filter((state) => state === 'failed').length,
      ...outcome,
      more: outcome.more || waiting > 0,
    };
  };
