import * as z from 'zod';
import { defineQuery } from '#shared/platform/http/route.ts';
import { validateKey, validateKeyInput } from './validate-key.ts';

export const validateProductKeyRoute = defineQuery('POST /v1/productkeys/validate', {
  id: 'validateProductKey',
  summary: 'Validate a product key',
  access: 'public',
  description: 'For installers and licence servers. The response reveals nothing about the buyer.',
  input: validateKeyInput,
  responses: {
    200: {
      description: 'The verdict.',
      body: z
        .object({
          valid: z.boolean(),
          state: z.enum(['active', 'revoked', 'unknown']),
          reason: z
            .enum(['not_issued', 'revoked', 'other_version', 'subscription_ended'])
            .optional(),
        })
        .meta({ id: 'KeyVerdict' }),
    },
  },
  errors: ['TOO_MANY_REQUESTS'],
  takesBody: true,
  handle: validateKey,
  respond: (verdict) => ({ statusCode: 200, body: verdict }),
});

export const validateKeyRoutes = [validateProductKeyRoute] as const;
