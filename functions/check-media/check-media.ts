import { jobActor } from '#shared/domain/audit.ts';
import { type CheckDependencies, checkMedia } from '#shared/domain/check-media.ts';
import { isDomainError } from '#shared/domain/errors.ts';
import type { MediaUpload } from '#shared/domain/media.ts';
import type { Commit } from '#shared/domain/ports.ts';
import type { Job } from '#shared/jobs/job-handler.ts';

export type Dependencies = CheckDependencies & { readonly commit: Commit };

export interface CheckResult extends Record<string, unknown> {
  readonly offered: number;
  /** Files whose bytes were others than announced. */
  readonly failed: number;
  readonly more: boolean;
}

const FILES_IN_A_PIECE = 16;

/** Reads files that are too large to be checked while somebody waits, one after the other, each to its end. */
export const checkUploads =
  (dependencies: Dependencies): Job<CheckResult> =>
  async ({ now, correlationId, hasTime }) => {
    const cause = { actor: jobActor('check-media'), now, correlationId };
    const outcomes: MediaUpload['state'][] = [];
    const uploads = await dependencies.media.listChecking(FILES_IN_A_PIECE);
    for (const upload of uploads) {
      if (!hasTime()) {
        break;
      }
      const { upload: checked, changes } = await checkMedia(dependencies, upload, cause);
      await dependencies
        .commit(changes)
        .then(() => outcomes.push(checked.state))
        .catch((error: unknown) => {
          // Another run was through with it first.
          if (!isDomainError(error, 'CONFLICT')) {
            throw error;
          }
        });
    }
    return {
      offered: outcomes.filter((state) => state === 'available').length,
      failed: outcomes.filter((state) => state === 'failed').length,
      more: !hasTime(),
    };
  };
