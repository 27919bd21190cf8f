import * as z from 'zod';
import { AGENT_ROLES } from '#shared/platform/http/caller.ts';
import { guidInput } from '#shared/platform/http/guid-input.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import { attentionResponse } from './attention-response.ts';
import { attention } from './attention-schemas.ts';
import { readAttention } from './read-attention.ts';

export const readAttentionRoute = defineQuery('GET /v1/attention', {
  id: 'readAttention',
  summary: 'Read what needs a hand',
  description:
    'Links, terms and cancellation windows that end soon at up to 100 customers, the newest 100 orders of each; then reports, charges and the last actions.',
  access: AGENT_ROLES,
  input: z.object({ after: guidInput.optional() }),
  responses: { 200: { description: 'What was found.', body: attention } },
  handle: readAttention,
  respond: (found) => ({ statusCode: 200, body: attentionResponse(found) }),
});

export const attentionRoutes = [readAttentionRoute] as const;
