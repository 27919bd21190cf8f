import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  /** The KMS key that decrypts the data keys of product keys. */
  KEY_ENCRYPTION_KEY_ARN: z.string(),
  /** Signs continuation tokens. */
  PAGING_SECRET_ARN: z.string(),
  ANSWER_SECRET_ARN: z.string(),
  /** Derives the tokens of download links, and encrypts recorded responses that contain one. */
  LINK_SECRET_ARN: z.string(),
  /** The origin of download links: `https://HOST`, without a path. */
  LINK_BASE_URL: z.string(),
});
