import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  ATTACHMENTS_BUCKET_NAME: z.string(),
  /** The KMS key that encrypts the secrets of webhooks. */
  KEY_ENCRYPTION_KEY_ARN: z.string(),
  /** Signs continuation tokens, and encrypts recorded responses that contain a secret. */
  PAGING_SECRET_ARN: z.string(),
  ANSWER_SECRET_ARN: z.string(),
  /** `txt`: a new customer's domain needs a TXT record, its tenant and its Azure subscriptions need Microsoft's word. */
  CLAIM_PROOF: z.optional(z.literal('txt')),
  /** Customers and Azure subscriptions that a partner claims in a day. */
  CLAIMS_A_DAY: z.string(),
  /** Addresses of the name servers that are asked, separated by commas; without it those of the host. */
  CLAIM_DNS_SERVERS: z.optional(z.string()),
  /** Allows receivers on this machine. Only the local run sets it, no template does. */
  ALLOW_LOOPBACK_WEBHOOKS: z.optional(z.literal('on')),
  /** Refuses orders for customers without a confirmed agreement: the stage demands them. */
  DEMAND_AGREEMENTS: z.optional(z.literal('on')),
});
