import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  MEDIA_BUCKET_NAME: z.string(),
  /** The public address of the API. */
  API_URL: z.string(),
  /** The public address of links. */
  LINK_BASE_URL: z.string(),
  /** A file is for the address that its link was clicked from, and two requests may leave AWS by two of them. */
  STRICT_DOWNLOADS: z.optional(z.literal('on')),
});
