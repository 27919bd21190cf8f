import * as z from 'zod';
import { READERS } from '#shared/platform/http/access.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import { topicsResponse } from './refund-request-response.ts';
import { topics } from './refund-request-schemas.ts';

export const listSupportTopicsRoute = defineQuery('GET /v1/servicerequests/supporttopics', {
  id: 'listSupportTopics',
  summary: 'List the topics of service requests',
  access: READERS,
  input: z.object({}),
  responses: { 200: { description: 'All topics.', body: topics } },
  handle: () => async () => topicsResponse(),
  respond: (body) => ({ statusCode: 200, body }),
});
