/** A day is 24 hours in every rule: daylight saving moves no window (R9, R14). */
export const MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000;

export const addDays = (instant: Date, days: number): Date =>
  new Date(instant.getTime() + days * MILLISECONDS_PER_DAY);

/** ISO 8601 durations of the terms that software is sold for. */
export type TermDuration = 'P1Y' | 'P3Y';

const TERM_YEARS = { P1Y: 1, P3Y: 3 } as const satisfies Record<TermDuration, number>;

/**
 * The same date a number of years later, in UTC. 29 February falls back to the 28th in common years: a term never
 * runs into the next month.
 */
export function endOfTerm(start: Date, term: TermDuration): Date {
  const end = new Date(start);
  end.setUTCFullYear(start.getUTCFullYear() + TERM_YEARS[term]);
  if (end.getUTCMonth() !== start.getUTCMonth()) {
    end.setUTCDate(0);
  }
  return end;
}
