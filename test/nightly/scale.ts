/** Set by `.ci/run`: the same tests with smaller numbers, for every change instead of every night; benchmarks only show that they work. */
const isShort = process.env['COUNTERSIGN_NIGHTLY'] === 'short';

/** The value of the long form, or the one that the short form has instead. */
export const scaled = <Value>(long: Value, short: Value): Value => (isShort ? short : long);
