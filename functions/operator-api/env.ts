import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  MEDIA_BUCKET_NAME: z.string(),
  /** Finds product keys by their digest. */
  KEY_SECRET_ARN: z.string(),
  /** The KMS key that makes the data keys of product keys. */
  KEY_ENCRYPTION_KEY_ARN: z.string(),
  /** Signs continuation tokens, and encrypts recorded responses that contain a secret. */
  PAGING_SECRET_ARN: z.string(),
  ANSWER_SECRET_ARN: z.string(),
  /** The user pool of people and programs; not set where another issuer has them. */
  USER_POOL_ID: z.optional(z.string()),
  /** The scope that programs request. */
  PROGRAM_SCOPE: z.optional(z.string()),
  /** Minutes between two runs of the canary; not set on a stage without one. */
  CANARY_MINUTES: z.optional(z.string()),
});
