import type { NodeHttpHandlerOptions } from '@smithy/node-http-handler';

/** Limits of every SDK client. */
interface Limits {
  readonly maxAttempts?: number;
  readonly requestHandler?: NodeHttpHandlerOptions;
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

/**
 * Makes an SDK client with time limits. Every deployed client comes from here: without limits, one hanging
 * connection blocks a whole function. The click has its own client with its own limits
 * (`signed-request.ts`).
 */
export function sdkClient<Config extends object, Client>(
  Client: new (config: Config & Limits) => Client,
  own?: Config & Limits,
): Client {
  return new Client({ maxAttempts: ATTEMPTS, requestHandler: TIME_LIMITS, ...own } as Config &
    Limits);
}
