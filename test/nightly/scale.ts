/** Set by `.ci/run`: the same tests with smaller numbers, for every change instead of every night. */
const isShort = process.env['COUNTERSIGN_NIGHTLY'] === 'short';

/** What the long form does, or what the short form does instead. */
export const scaled = <Value>(long: Value, short: Value): Value => (isShort ? short : long);
