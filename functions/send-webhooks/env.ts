import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  /** The KMS key that closes the secrets. */
  KEY_ENCRYPTION_KEY_ARN: z.string(),
  /** Origin of the addresses in what is sent. */
  API_URL: z.string(),
  /** Set by the run on one machine, and by no template: receivers may be on this machine. */
  ALLOW_LOOPBACK_WEBHOOKS: z.optional(z.literal('on')),
});
