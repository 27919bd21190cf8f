/** Set by `.ci/run`: the same tests with smaller numbers, for every change instead of every night. */
const isShort = process.env['COUNTERSIGN_NIGHTLY'] === 'short';

/** A number of the long form, or the one of the short form. */
export const scaled = (long: number, short: number): number => (isShort ? short : long);
