/** A look at a running service: figures by their names. */
export type Sample = Readonly<Record<string, number>>;

/** How a figure may change between the begin and the end of a run. */
export interface Allowance {
  readonly factor: number;
  /** So much is noise, whatever the figure is. */
  readonly margin: number;
}

export interface Verdict {
  readonly figure: string;
  readonly first: number;
  readonly last: number;
  readonly isFlat: boolean;
}

/** This part of a run is left out: functions start with their first request, and caches fill. */
const WARM_UP = 0.25;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** The figure of a sample; what had not started by then has none. */
const valuesOf = (figure: string, samples: readonly Sample[]): readonly number[] =>
  samples.flatMap((sample) => sample[figure] ?? []);

/** Compares the medians of the first and the last third of a run after its warm-up, figure by figure. */
export function judge(
  samples: readonly Sample[],
  allowanceOf: (figure: string) => Allowance,
): readonly Verdict[] {
  const steady = samples.slice(Math.floor(samples.length * WARM_UP));
  const third = Math.max(1, Math.floor(steady.length / 3));
  const figures = Object.keys(Object.assign({}, ...steady));
  return figures.map((figure) => {
    const first = median(valuesOf(figure, steady.slice(0, third)));
    const last = median(valuesOf(figure, steady.slice(-third)));
    const { factor, margin } = allowanceOf(figure);
    return { figure, first, last, isFlat: last <= first * factor + margin };
  });
}

const shown = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

/** A table of what was found, with a star at what is not flat. */
export const tableOf = (verdicts: readonly Verdict[]): string =>
  [
    `${'figure'.padEnd(34)} ${'first'.padStart(8)} ${'last'.padStart(8)}`,
    ...verdicts.map(
      ({ figure, first, last, isFlat }) =>
        `${figure.padEnd(34)} ${shown(first).padStart(8)} ${shown(last).padStart(8)}${isFlat ? '' : '  * grows'}`,
    ),
  ].join('\n');
