/**
 * Requests that one client has under way at once. The SDK's own limit is 50, and a request that waits as long for one of
 * these as for a connection fails as if it could not connect.
 */
const MOST_AT_ONCE = { maxSockets: 1_000 };

/** For the options of an SDK's HTTP handler. */
export const CONNECTIONS = { httpAgent: MOST_AT_ONCE, httpsAgent: MOST_AT_ONCE };
