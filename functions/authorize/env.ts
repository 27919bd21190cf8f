import * as z from 'zod/mini';

export const env = z.object({
  /** The `iss` claim of its tokens. */
  ISSUER: z.string(),
  /** The `aud` claim of its tokens; not set for a user pool, whose access tokens name no audience. */
  AUDIENCE: z.optional(z.string()),
  /** The address of the issuer in the local run. Only the local run sets it, no template does. */
  ISSUER_ENDPOINT: z.optional(z.string()),
});
