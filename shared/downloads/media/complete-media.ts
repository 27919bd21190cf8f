import * as z from 'zod';
import { actorOf } from '#shared/audit/record.ts';
import type { Commit } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because, type Sentence } from '#shared/platform/sentence.ts';
import {
  type CheckDependencies,
  type Checked,
  checkMedia,
  goneMedia,
  mediaRecord,
} from './check-media.ts';
import { MAXIMUM_PARTS, type MediaUpload, partCount } from './media.ts';
import { findMedia, mediaIdInput } from './media-parts.ts';

export const completeMediaInput = mediaIdInput.extend({
  parts: z
    .array(z.object({ partNumber: z.number().int().min(1), etag: z.string().min(1).max(200) }))
    .min(1)
    .max(MAXIMUM_PARTS),
});

export type Dependencies = CheckDependencies & { readonly commit: Commit };

/** A file up to this size is checked within the request; a job checks larger ones, because the gateway waits 30 seconds. */
const CHECKED_AT_ONCE_BYTES = 64 * 1024 ** 2;

const refused = (message: Sentence | string, field?: string) =>
  new DomainError('MEDIA_INCOMPLETE', message, field === undefined ? {} : { data: [field] });

/**
 * Completes the upload, so that no part can be added. An upload that an interrupted attempt has completed is
 * accepted; one that storage has aborted is gone.
 */
async function finish(
  { storage }: Dependencies,
  upload: MediaUpload,
  parts: z.output<typeof completeMediaInput>['parts'],
): Promise<'finished' | 'gone'> {
  const count = partCount(upload);
  const sorted = parts.toSorted((one, other) => one.partNumber - other.partNumber);
  if (sorted.length !== count || sorted.some(({ partNumber }, i) => partNumber !== i + 1)) {
    throw refused(because('MEDIA_PARTS_WRONG', { count }), 'parts');
  }
  const finished = await storage.finishUpload(upload, sorted);
  if (finished === 'incomplete') {
    throw refused(because('MEDIA_PARTS_MISSING'), 'parts');
  }
  return finished;
}

/** A permanent error: the file has failed and must be announced again. */
async function settled({ commit }: Dependencies, checked: Checked): Promise<Outcome<MediaUpload>> {
  if (checked.problem !== undefined) {
    await commit(checked.changes);
    throw refused(checked.problem);
  }
  return { result: checked.upload, changes: checked.changes };
}

/** Offers a file once storage has exactly the announced bytes (R7). */
export const completeMedia =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof completeMediaInput>,
    { caller, now, correlationId }: Context,
  ): Promise<Outcome<MediaUpload>> => {
    const { media } = dependencies;
    const upload = await findMedia(dependencies)(input);
    if (upload.state === 'failed') {
      throw refused(
        'The bytes are missing, or differ from the announcement. Announce the file again.',
      );
    }
    if (upload.state !== 'uploading') {
      return { result: upload, changes: [] };
    }
    const finished = await finish(dependencies, upload, input.parts);
    const cause = { actor: actorOf(caller), now, correlationId };
    if (finished === 'gone') {
      return settled(dependencies, goneMedia(dependencies, upload, cause));
    }
    if (upload.file.sizeBytes > CHECKED_AT_ONCE_BYTES) {
      const record = mediaRecord(dependencies, upload, 'check_media', cause);
      return {
        result: { ...upload, state: 'checking' },
        changes: [media.mark(upload, 'checking'), record],
      };
    }
    return settled(dependencies, await checkMedia(dependencies, upload, cause));
  };
