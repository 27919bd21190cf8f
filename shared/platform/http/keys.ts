export const requestKeys = {
  request: (scope: string, requestId: string) => ({
    PK: `REQUEST#${scope}#${requestId}`,
    SK: 'REQUEST',
  }),
  /** The number of requests of a caller in a time window. */
  requestLimit: (caller: string, windowStart: Date) => ({
    PK: `LIMIT#${caller}#${windowStart.toISOString()}`,
    SK: 'LIMIT',
  }),
} as const;
