/** What one way of doing something came to. */
export interface Figures {
  readonly perSecond: number;
  readonly p50Milliseconds: number;
  readonly p99Milliseconds: number;
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const median = (values: readonly number[]): number =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

/** Runs each job once, so many at a time, and says how fast. */
export async function measure<Job>(
  jobs: readonly Job[],
  concurrency: number,
  work: (job: Job) => Promise<void>,
): Promise<Figures> {
  const times: number[] = [];
  let next = 0;
  const worker = async () => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      const start = performance.now();
      await work(job);
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  return {
    perSecond: jobs.length / seconds,
    p50Milliseconds: percentile(times, 0.5),
    p99Milliseconds: percentile(times, 0.99),
  };
}

const round = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

export const show = (name: string, figures: Figures): string =>
  `${name.padEnd(34)} ${round(figures.perSecond).padStart(6)}/s   p50 ${round(figures.p50Milliseconds).padStart(5)} ms   p99 ${round(figures.p99Milliseconds).padStart(5)} ms`;

/** The middle run of several, by speed. */
export function middle(runs: readonly Figures[]): Figures {
  const sorted = [...runs].sort((a, b) => a.perSecond - b.perSecond);
  const figures = sorted[Math.floor(sorted.length / 2)];
  if (!figures) {
    throw new Error('Nothing was measured.');
  }
  return figures;
}
