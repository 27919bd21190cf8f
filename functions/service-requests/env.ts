import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  ATTACHMENTS_BUCKET_NAME: z.string(),
  /** Signs continuation tokens, and encrypts recorded responses. */
  PAGING_SECRET_ARN: z.string(),
});
