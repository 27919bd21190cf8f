/**
 * How long a server keeps a connection that nobody uses. Node's 5 seconds end while a busy client sends its next request on
 * it, which then breaks off ("other side closed"); AWS keeps connections for minutes.
 */
export const KEEP_ALIVE = { keepAliveTimeout: 75_000 } as const;
