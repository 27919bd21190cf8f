export const requestKeys = {
  request: (scope: string, requestId: string) => ({
    PK: `REQUEST#${scope}#${requestId}`,
    SK: 'REQUEST',
  }),
  /** How many requests a caller made in a window of time. */
  requestLimit: (caller: string, windowStart: Date) => ({
    PK: `LIMIT#${caller}#${windowStart.toISOString()}`,
    SK: 'LIMIT',
  }),
} as const;
