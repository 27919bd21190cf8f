import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  MEDIA_BUCKET_NAME: z.string(),
  /** Finds product keys by their digest. */
  KEY_SECRET_ARN: z.string(),
  /** The KMS key that makes the data keys of product keys. */
  KEY_ENCRYPTION_KEY_ARN: z.string(),
  /** Signs continuation tokens, and seals remembered answers that show a secret. */
  PAGING_SECRET_ARN: z.string(),
  /** Where people and programs are let in; not set where another issuer knows them. */
  USER_POOL_ID: z.optional(z.string()),
  /** The scope that programs ask for. */
  PROGRAM_SCOPE: z.optional(z.string()),
});
