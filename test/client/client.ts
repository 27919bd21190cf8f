import createClient from 'openapi-fetch';
import type { paths } from './api.generated.ts';

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
