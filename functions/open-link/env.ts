import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  MEDIA_BUCKET_NAME: z.string(),
  /** In strict mode: the role that reads files, each time for one file and one address. */
  DOWNLOAD_ROLE_ARN: z.optional(z.string()),
});
