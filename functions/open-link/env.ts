import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  MEDIA_BUCKET_NAME: z.string(),
  /** In strict mode: the role whose sessions read one file from one address. */
  DOWNLOAD_ROLE_ARN: z.optional(z.string()),
});
