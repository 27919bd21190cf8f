import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  /** The address of links, as people see it. */
  LINK_BASE_URL: z.string(),
  MEDIA_BUCKET_NAME: z.string(),
  /** In strict mode: the role whose sessions read one file from one address. */
  DOWNLOAD_ROLE_ARN: z.optional(z.string()),
  /** The front that delivers files. Without it, S3 does. */
  DOWNLOAD_ORIGIN: z.optional(z.string()),
  /** The ids of its public keys by their fingerprints. */
  DOWNLOAD_KEY_IDS: z.optional(z.string()),
  DOWNLOAD_KEY_SECRET_ARN: z.optional(z.string()),
  STRICT_DOWNLOADS: z.optional(z.literal('on')),
});
