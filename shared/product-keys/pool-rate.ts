const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const WEEK_MILLISECONDS = 7 * DAY_MILLISECONDS;
const WEEKS = 8;

/** Keys that were issued in seven days. */
export interface Week {
  readonly from: Date;
  readonly issued: number;
}

/** The last eight spans of seven days, the one that ends now last. */
export const weeksBefore = (now: Date): readonly { readonly from: Date; readonly to: Date }[] =>
  Array.from({ length: WEEKS }, (_, index) => {
    const to = now.getTime() - (WEEKS - 1 - index) * WEEK_MILLISECONDS;
    // The key that is issued right now counts, too.
    return { from: new Date(to - WEEK_MILLISECONDS + 1), to: new Date(to + 1) };
  });

/** Days until a pool is empty, at the rate of the weeks since its first key was issued. */
export function daysUntilEmpty(left: number, weeks: readonly Week[]): number | undefined {
  const first = weeks.findIndex(({ issued }) => issued > 0);
  if (first === -1) {
    return undefined;
  }
  const counted = weeks.slice(first);
  const issued = counted.reduce((sum, week) => sum + week.issued, 0);
  return Math.floor((left * counted.length * 7) / issued);
}
