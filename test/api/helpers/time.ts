import { NOW_HEADER } from '../../../local/common/clock.ts';

export const DAY = 24 * 60 * 60 * 1000;

/**
 * Audit records of the day and the one before: by default, the service looks through 31 days, each with queries of its own,
 * whether there are records or not.
 */
export const sinceYesterday = (now: number = Date.now()): string =>
  `startDate=${new Date(now - DAY).toISOString().slice(0, 10)}`;

/** A request that arrives at an instant, whatever the service's clock says. */
export const atInstant = (now: number) => ({
  headers: { [NOW_HEADER]: new Date(now).toISOString() },
});
