import * as z from 'zod/mini';

export const env = z.object({
  /** As tokens have it in `iss`. */
  ISSUER: z.string(),
  /** As tokens have it in `aud`; not set for a user pool, whose access tokens name no audience. */
  AUDIENCE: z.optional(z.string()),
  /** Set by the run on one machine, and by no template: where the issuer is reached there. */
  ISSUER_ENDPOINT: z.optional(z.string()),
});
