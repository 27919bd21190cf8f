import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  /** Finds and opens product keys. */
  KEY_SECRET_ARN: z.string(),
});
