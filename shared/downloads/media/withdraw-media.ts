import type * as z from 'zod';
import { actorOf } from '#shared/audit/record.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import { type CheckDependencies, mediaRecord } from './check-media.ts';
import { inDisplayOrder } from './display-order.ts';
import type { Media, MediaUpload } from './media.ts';
import { findMedia, type mediaIdInput } from './media-parts.ts';
import type { MediaStore } from './media-store.ts';

/** Lists the files on offer for a product, in the order in which customers see them. */
export const listMedia =
  ({ media }: { readonly media: Pick<MediaStore, 'list'> }) =>
  async ({ productId }: { readonly productId: string }): Promise<readonly Media[]> =>
    inDisplayOrder(await media.list(productId));

/**
 * Takes a file off offer. Links that are out keep it until they end: its bytes stay, because a link names them and not
 * the offer. A repeat finds the file withdrawn.
 */
export const withdrawMedia =
  (dependencies: CheckDependencies) =>
  async (
    input: z.output<typeof mediaIdInput>,
    { caller, now, correlationId }: Context,
  ): Promise<Outcome<MediaUpload>> => {
    const { media } = dependencies;
    const upload = await findMedia(dependencies)(input);
    const withdrawn: MediaUpload = { ...upload, state: 'withdrawn' };
    if (upload.state === 'withdrawn') {
      return { result: withdrawn, changes: [] };
    }
    const offered = await media.list(upload.productId);
    const found = offered.find(({ file }) => file.mediaId === input.mediaId);
    if (!found) {
      throw new DomainError(
        'MEDIA_NOT_FOUND',
        because('MEDIA_NOT_ON_OFFER', {
          mediaId: input.mediaId,
          state: upload.state === 'available' ? 'replaced' : upload.state,
        }),
      );
    }
    const cause = { actor: actorOf(caller), now, correlationId };
    return {
      result: withdrawn,
      changes: [
        ...media.withdraw(upload, found),
        mediaRecord(dependencies, upload, 'withdraw_media', cause),
      ],
    };
  };
