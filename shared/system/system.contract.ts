import * as z from 'zod';
import type { FolderContract } from '#shared/platform/http/route-contract.ts';

export const contract = {
  'GET /v1/health': {
    operationId: 'readHealth',
    summary: 'Whether the service answers',
    replies: {
      200: { description: 'It does.', body: z.object({ status: z.literal('ok') }) },
    },
  },
  'GET /v1/openapi.json': {
    operationId: 'readContract',
    summary: 'This document',
    request: {
      headers: z.object({
        'If-None-Match': z
          .string()
          .optional()
          .meta({ param: { description: 'The ETag of an earlier answer.' } }),
      }),
    },
    replies: {
      200: {
        description: 'OpenAPI 3.1.',
        body: z.looseObject({ openapi: z.string() }),
        headers: { ETag: 'Changes with the document.' },
      },
      304: { description: 'It is what you have.', headers: { ETag: 'As before.' } },
    },
  },
} as const satisfies FolderContract<'service'>;
