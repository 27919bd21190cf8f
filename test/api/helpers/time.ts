import { NOW_HEADER } from '../../../local/common/clock.ts';

export const DAY = 24 * 60 * 60 * 1000;

/** A request that arrives at an instant, whatever the service's clock says. */
export const atInstant = (now: number) => ({
  headers: { [NOW_HEADER]: new Date(now).toISOString() },
});
