import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  ATTACHMENTS_BUCKET_NAME: z.string(),
  /** The KMS key that closes the secrets of webhooks. */
  KEY_ENCRYPTION_KEY_ARN: z.string(),
  /** Signs continuation tokens, and seals remembered answers that show a secret. */
  PAGING_SECRET_ARN: z.string(),
  /** Set by the run on one machine, and by no template: receivers may be on this machine. */
  ALLOW_LOOPBACK_WEBHOOKS: z.optional(z.literal('on')),
});
