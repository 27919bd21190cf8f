import * as z from 'zod/mini';

export const env = z.object({
  TABLE_NAME: z.string(),
  /** The KMS key that opens the data keys of product keys. */
  KEY_ENCRYPTION_KEY_ARN: z.string(),
  /** Signs continuation tokens. */
  PAGING_SECRET_ARN: z.string(),
  /** Yields the tokens of download links, and seals remembered answers that show one. */
  LINK_SECRET_ARN: z.string(),
  /** Where customers click: `https://HOST`, without a path. */
  LINK_BASE_URL: z.string(),
});
