import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.generated.ts';
import { type RetryPolicy, sendPatiently } from './send.ts';

export interface ClientOptions {
  /** Address of the service, without a path. */
  readonly baseUrl: string;
  /** Returns the caller's token; called for each request. */
  readonly token: () => string | Promise<string>;
  /** Called after a 401. Returns another token to try once, or undefined when there is none. */
  readonly renewToken?: () => Promise<string | undefined>;
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly retry?: Partial<RetryPolicy>;
}

export type CountersignClient = Client<paths>;

const UNAUTHORIZED = 401;
const READS = new Set(['GET', 'HEAD']);

function withToken(request: Request, token: string): Request {
  const sent = new Request(request);
  sent.headers.set('Authorization', `Bearer ${token}`);
  return sent;
}

/**
 * A client of the API with the types of its contract. A command without an MS-RequestId gets one, so that its
 * repetitions take effect once; give one yourself to make that hold beyond this call.
 */
export function createClient(options: ClientOptions): CountersignClient {
  const { token, renewToken } = options;
  const fetchOnce = options.fetch ?? ((request: Request) => fetch(request));
  const send = sendPatiently({
    policy: options.retry,
    send: async (request) => {
      const response = await fetchOnce(withToken(request.clone(), await token()));
      const renewed = response.status === UNAUTHORIZED ? await renewToken?.() : undefined;
      return renewed === undefined ? response : fetchOnce(withToken(request, renewed));
    },
  });
  return createFetchClient<paths>({
    baseUrl: options.baseUrl,
    fetch: (request) => {
      if (!READS.has(request.method) && !request.headers.has('MS-RequestId')) {
        request.headers.set('MS-RequestId', crypto.randomUUID());
      }
      return send(request);
    },
  });
}
