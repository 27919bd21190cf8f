import type { NodeHttpHandlerOptions } from '@smithy/node-http-handler';

/** What every client of the SDK is bounded by. */
interface Limits {
  readonly maxAttempts?: number;
  readonly requestHandler?: NodeHttpHandlerOptions;
}

/** All attempts together end before the shortest function does, at 15 seconds; no default of the SDK does. */
export const ATTEMPTS = 3;
export const TIME_LIMITS = {
  connectionTimeout: 1_000,
  /** From the request to the head of its answer. */
  requestTimeout: 4_000,
  /** Without a byte in either direction. */
  socketTimeout: 4_000,
  throwOnRequestTimeout: true,
} as const satisfies NodeHttpHandlerOptions;

/**
 * Makes a client of the SDK with limits of time. Every deployed client comes from here: without limits, one
 * connection that hangs takes a function with it. The click has a client of its own, with its own limits
 * (`signed-request.ts`).
 */
export function sdkClient<Config extends object, Client>(
  Client: new (config: Config & Limits) => Client,
  own?: Config & Limits,
): Client {
  return new Client({ maxAttempts: ATTEMPTS, requestHandler: TIME_LIMITS, ...own } as Config &
    Limits);
}
