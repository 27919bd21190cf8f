import * as z from 'zod/mini';

export const env = z.object({
  /** The issuer of tokens, as the authorizer has it. */
  ISSUER: z.string(),
  AUDIENCE: z.optional(z.string()),
  /** The address of the issuer in the local run. Only the local run sets it, no template does. */
  ISSUER_ENDPOINT: z.optional(z.string()),
  /** JSON: the ARN of the alias of each function that serves routes. */
  FUNCTION_ALIASES: z.string(),
});
