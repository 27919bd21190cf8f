import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  /** Finds product keys by their digest. */
  KEY_SECRET_ARN: z.string(),
  /** The KMS key that generates the data keys of product keys. */
  KEY_ENCRYPTION_KEY_ARN: z.string(),
  /** Signs continuation tokens. */
  PAGING_SECRET_ARN: z.string(),
});
