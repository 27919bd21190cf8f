import * as z from 'zod';
import { describeRoute } from '#shared/platform/http/route.ts';

export const readHealthRoute = describeRoute('GET /v1/health', {
  id: 'readHealth',
  summary: 'Check that the service responds',
  access: 'public',
  responses: {
    200: { description: 'It does.', body: z.object({ status: z.literal('ok') }) },
  },
});

export const readContractRoute = describeRoute('GET /v1/openapi.json', {
  id: 'readContract',
  summary: 'This document',
  access: 'public',
  request: {
    headers: z.object({
      'If-None-Match': z
        .string()
        .optional()
        .meta({ param: { description: 'The ETag of an earlier response.' } }),
    }),
  },
  responses: {
    200: {
      description: 'OpenAPI 3.1.',
      body: z.looseObject({ openapi: z.string() }),
      headers: { ETag: 'Changes with the document.' },
    },
    304: { description: 'It is what you have.', headers: { ETag: 'As before.' } },
  },
});

export const systemRoutes = [readHealthRoute, readContractRoute] as const;
