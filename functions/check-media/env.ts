import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  MEDIA_BUCKET_NAME: z.string(),
});
