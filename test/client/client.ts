import type { paths } from '@countersign/client/api';
import createClient from 'openapi-fetch';

/**
 * The service as a program sees it that was generated from its contract: paths, parameters, bodies and answers of
 * each status are types.
 */
export const clientOf = (url: string, token: string, send: typeof fetch = fetch) =>
  createClient<paths>({
    baseUrl: url,
    headers: { Authorization: `Bearer ${token}` },
    redirect: 'manual',
    fetch: (request) => send(request),
  });
