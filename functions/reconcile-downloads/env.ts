import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  ACCESS_LOGS_BUCKET_NAME: z.string(),
  ACCESS_LOGS_PREFIX: z.string(),
  /** Where the front's log is, if the front delivers files. */
  FRONT_LOGS_PREFIX: z.optional(z.string()),
});
