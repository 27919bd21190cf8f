import type * as z from 'zod';
import type { Context } from '#shared/platform/http/context.ts';
import type { DownloadLinkStore } from '../link-store.ts';
import { countLinks } from './end-links.ts';
import type { MediaUpload } from './media.ts';
import { findMedia, type mediaIdInput } from './media-parts.ts';
import type { MediaStore } from './media-store.ts';

export interface Dependencies {
  readonly media: Pick<MediaStore, 'findUpload'>;
  readonly links: Pick<DownloadLinkStore, 'ofFile'>;
}

/** Reads an announced file and, once it was on offer, how many links serve it. */
export const readMedia =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof mediaIdInput>,
    { now }: Pick<Context, 'now'>,
  ): Promise<{ readonly upload: MediaUpload; readonly linksOut: number | undefined }> => {
    const upload = await findMedia(dependencies)(input);
    const wasOffered = upload.state === 'available' || upload.state === 'withdrawn';
    const linksOut = wasOffered ? await countLinks(dependencies, input.mediaId, now) : undefined;
    return { upload, linksOut };
  };
