import type { NodeHttpHandlerOptions } from '@smithy/node-http-handler';
import { CONNECTIONS } from './connections.ts';
import { Sha256 } from './sha256.ts';

/** Limits of every SDK client. */
interface Limits {
  readonly maxAttempts?: number;
  readonly requestHandler?: NodeHttpHandlerOptions;
  readonly sha256?: typeof Sha256;
}

/** All attempts together end before the shortest function timeout, 15 seconds; the SDK's defaults do not. */
export const ATTEMPTS = 3;
export const TIME_LIMITS = {
  connectionTimeout: 1_000,
  /** From the request to the headers of its response. */
  requestTimeout: 4_000,
  /** Without a byte in either direction. */
  socketTimeout: 4_000,
  throwOnRequestTimeout: true,
} as const satisfies NodeHttpHandlerOptions;

interface AnyClient {
  readonly middlewareStack: { readonly remove: (name: string) => boolean };
}

/**
 * Makes an SDK client with time limits. Every deployed client comes from here: without limits, one hanging
 * connection blocks a whole function. The click has its own client with its own limits
 * (`signed-request.ts`).
 *
 * The SDK copies each input and output for its log, also where it logs nothing. Nothing is logged here, so it copies nothing.
 */
export function sdkClient<Config extends object, Client extends AnyClient>(
  Client: new (config: Config & Limits) => Client,
  own?: Config & Limits,
): Client {
  const requestHandler = { ...CONNECTIONS, ...(own?.requestHandler ?? TIME_LIMITS) };
  const limits = { maxAttempts: ATTEMPTS, sha256: Sha256, ...own, requestHandler };
  const client = new Client(limits as Config & Limits);
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
