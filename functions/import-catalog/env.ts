import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  /** Files of imports lie below `catalogs/`. */
  MEDIA_BUCKET_NAME: z.string(),
  /** Seals remembered answers that show where a file is put. */
  ANSWER_SECRET_ARN: z.string(),
});
