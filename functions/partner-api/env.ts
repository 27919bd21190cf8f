import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  ATTACHMENTS_BUCKET_NAME: z.string(),
  /** The KMS key that encrypts the secrets of webhooks. */
  KEY_ENCRYPTION_KEY_ARN: z.string(),
  /** Signs continuation tokens, and encrypts recorded responses that contain a secret. */
  PAGING_SECRET_ARN: z.string(),
  ANSWER_SECRET_ARN: z.string(),
  /** Allows receivers on this machine. Only the local run sets it, no template does. */
  ALLOW_LOOPBACK_WEBHOOKS: z.optional(z.literal('on')),
  /** Refuses orders for customers without a confirmed agreement: the stage demands them. */
  DEMAND_AGREEMENTS: z.optional(z.literal('on')),
});
