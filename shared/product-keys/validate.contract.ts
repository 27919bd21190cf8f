import * as z from 'zod';
import type { FolderContract } from '#shared/platform/http/route-contract.ts';

export const contract = {
  'POST /v1/productkeys/validate': {
    operationId: 'validateProductKey',
    summary: 'Whether a product key holds',
    description: 'For installers and licence servers. It tells nothing about the buyer.',
    replies: {
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
    refusals: ['TOO_MANY_REQUESTS'],
  },
} as const satisfies FolderContract<'validate-key'>;
