const isQuick = process.env['COUNTERSIGN_BENCH'] === 'quick';

/** How often something is measured; with `COUNTERSIGN_BENCH=quick` so seldom that it shows only whether the benchmark works. */
export const sized = (full: number, quick: number): number => (isQuick ? quick : full);
