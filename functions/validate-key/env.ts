import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  /** Finds product keys by their digest. */
  KEY_SECRET_ARN: z.string(),
});
