import * as z from 'zod';
import { actorOf } from '#shared/audit/record.ts';
import { findListed } from '#shared/catalog/check-supply.ts';
import type { SupplyStore } from '#shared/catalog/supply-store.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { afterInput, type CountedPart } from '#shared/platform/http/settled-response.ts';
import { because } from '#shared/platform/sentence.ts';
import { timeToSettle } from '#shared/platform/settle-pages.ts';
import { type CheckCause, type CheckDependencies, mediaRecord } from './check-media.ts';
import { inDisplayOrder } from './display-order.ts';
import { type EndAfterDependencies, endLinksAfter } from './end-links-after.ts';
import type { Media, MediaUpload } from './media.ts';
import { findMedia, mediaIdInput } from './media-parts.ts';
import type { MediaStore } from './media-store.ts';

export interface ListDependencies {
  readonly media: Pick<MediaStore, 'list'>;
  readonly supplies: SupplyStore;
}

/** Lists the files on offer for a product, in the order in which customers see them. */
export const listMedia =
  ({ media, supplies }: ListDependencies) =>
  async (asked: { readonly productId: string }): Promise<readonly Media[]> => {
    const isKept = async (id: string) => (await media.list(id)).length > 0;
    const productId = await findListed(supplies, asked.productId, isKept);
    return inDisplayOrder(await media.list(productId));
  };

export const withdrawMediaInput = mediaIdInput.extend({
  links: z
    .enum(['keep', 'end'])
    .default('keep')
    .describe(
      '`end`: links with the file end now. `keep`: they keep it until they end; one that is opened again does not.',
    ),
  after: afterInput,
});

export type WithdrawDependencies = CheckDependencies & EndAfterDependencies;

export interface WithdrawnMedia {
  readonly upload: MediaUpload;
  /** Where links end: what this request did with them. The caller continues behind `next`. */
  readonly links?: CountedPart;
}

/** The file as it is on offer; undefined if it is not, or no more. */
async function findOffered(
  { media }: WithdrawDependencies,
  { productId, file }: MediaUpload,
): Promise<Media | undefined> {
  const offered = await media.list(productId);
  return offered.find(({ file: { mediaId } }) => mediaId === file.mediaId);
}

/** The writes that take a file off offer; none if that is done. A file that was replaced can still end its links. */
async function withdrawal(
  dependencies: WithdrawDependencies,
  upload: MediaUpload,
  links: 'keep' | 'end',
  cause: CheckCause,
): Promise<readonly Change[]> {
  const { media } = dependencies;
  const record = mediaRecord(dependencies, upload, 'withdraw_media', cause, { links });
  if (upload.state === 'withdrawn') {
    return links === 'end' && !upload.linksEndSince
      ? [...media.withdraw(upload, undefined, cause.now), record]
      : [];
  }
  const found = await findOffered(dependencies, upload);
  if (!found && upload.state !== 'available') {
    throw new DomainError(
      'MEDIA_NOT_FOUND',
      because('MEDIA_NOT_ON_OFFER', { mediaId: upload.file.mediaId, state: upload.state }),
    );
  }
  return [...media.withdraw(upload, found, links === 'end' ? cause.now : undefined), record];
}

/**
 * Takes a file off offer. Links that are out keep it until they end: its bytes stay, because a link names them and not
 * the offer. Or they end now, each with its audit record; a job ends those that the request did not reach. No window is
 * opened with it again. A repeat finds the file withdrawn.
 */
export const withdrawMedia =
  (dependencies: WithdrawDependencies) =>
  async (
    { mediaId, links, after }: z.output<typeof withdrawMediaInput>,
    { caller, now, correlationId, wallClock }: Context,
  ): Promise<Outcome<WithdrawnMedia>> => {
    const upload = await findMedia(dependencies)({ mediaId });
    const withdrawn: MediaUpload = { ...upload, state: 'withdrawn' };
    const cause = { actor: actorOf(caller), now, correlationId };
    const changes = await withdrawal(dependencies, upload, links, cause);
    if (links === 'keep') {
      return { result: { upload: withdrawn }, changes };
    }
    // First the file: a link that is opened from here on gets another one.
    if (changes.length > 0) {
      await dependencies.commit(changes);
    }
    const wanted = { mediaId, after };
    const ended = await endLinksAfter(dependencies, wanted, cause, timeToSettle(wallClock));
    return { result: { upload: withdrawn, links: ended }, changes: [] };
  };
