import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keptData } from '#test/api/helpers/kept-data.ts';
import { openReceiver } from '#test/api/helpers/receiver.ts';
import { operatorOf } from '#test/api/helpers/refund-requests.ts';
import { runJob } from '#test/faults/jobs.ts';
import { Journal } from '#test/faults/journal.ts';
import { importKeys } from '#test/faults/operator.ts';
import { readBackground } from '#test/setup/deployment.ts';
import { startService } from '#test/setup/service.ts';
import { type Allowance, judge, type Sample, type Verdict } from './flat.ts';
import { ProcessorTime, sampleOf, Times } from './measure.ts';
import { endless, overdue } from './rows.ts';
import { purchase } from './shopper.ts';

const MINUTE = 60_000;
const SAMPLE_MILLISECONDS = 10_000;
const JOBS_MILLISECONDS = 10_000;
/** More of them at once means that the machine cannot hold the rate. */
const MOST_AT_ONCE = 3;
const MOST_ROUNDS = 30;

/**
 * Memory is noise by a tenth, a heap also by what is not collected yet. Times depend on what else the machine does: they end a
 * run only if they grow by far, and the processor's time of a purchase stands for them.
 */
export function allowanceOf(figure: string): Allowance {
  if (figure.startsWith('ms: ')) {
    return { factor: 3, margin: 500 };
  }
  if (figure === 'CPU ms of a purchase') {
    return { factor: 1.5, margin: 100 };
  }
  if (figure === 'MB: service' || figure === 'MB: engine') {
    return { factor: 1.1, margin: 20 };
  }
  // Buffers that wait to be collected. What stays shows in the memory of the service.
  if (figure === 'MB: outside of the heap') {
    return { factor: 2, margin: 100 };
  }
  return figure === 'handles' ? { factor: 1.25, margin: 20 } : { factor: 1.25, margin: 30 };
}

export interface Outcome {
  readonly purchases: number;
  /** Purchases that did not begin, because too many were under way. */
  readonly late: number;
  readonly failures: readonly string[];
  readonly verdicts: readonly Verdict[];
  /** Rows by kind that a job should have taken, or that have no end. */
  readonly left: Readonly<Record<string, number>>;
}

/** The faults of a run, in sentences. */
export const faultsOf = ({ failures, verdicts, left }: Outcome): readonly string[] => [
  ...new Set(failures),
  ...verdicts.filter(({ isFlat }) => !isFlat).map(({ figure }) => `${figure} grows`),
  ...Object.entries(left).map(([kind, count]) => `${count} rows of ${kind} should have ended`),
];

interface Rate {
  readonly minutes: number;
  readonly purchasesAMinute: number;
  readonly say: (line: string) => void;
}

/** Does something again and again until it is told to stop; answers what stops it. */
function every(milliseconds: number, work: () => Promise<unknown>): () => Promise<void> {
  let isOver = false;
  const all = (async () => {
    while (!isOver) {
      const begun = performance.now();
      await work();
      await pause(Math.max(0, milliseconds - (performance.now() - begun)));
    }
  })();
  return () => {
    isOver = true;
    return all;
  };
}

/** Begins purchases at a steady rate. */
function buying(url: string, hooks: string, times: Times, rate: number) {
  const done = { purchases: 0, late: 0, failures: [] as string[] };
  const underWay = new Set<Promise<void>>();
  const begin = async () => {
    if (underWay.size >= MOST_AT_ONCE) {
      done.late += 1;
      return;
    }
    const one = purchase(url, hooks, times.timed).then(
      () => {
        done.purchases += 1;
      },
      (error: unknown) => {
        done.failures.push(String(error));
      },
    );
    underWay.add(one);
    void one.finally(() => underWay.delete(one));
  };
  const stop = every(MINUTE / rate, begin);
  return {
    count: () => done.purchases,
    stop: async () => {
      await stop();
      await Promise.all(underWay);
      return done;
    },
  };
}

/** Runs the jobs until nothing is due. */
async function leftIn(dir: string, url: string, jobs: readonly string[]) {
  for (let round = 1; ; round += 1) {
    for (const job of jobs) {
      await runJob(url, job);
    }
    const rows = await keptData(dir).rows();
    const left = { ...overdue(rows, new Date()), ...endless(rows) };
    if (Object.keys(left).length === 0 || round === MOST_ROUNDS) {
      return left;
    }
    await pause(1_000);
  }
}

/** Keeps partners, customers and jobs at work, and looks at the service meanwhile. */
export async function soak({ minutes, purchasesAMinute, say }: Rate): Promise<Outcome> {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-soak-'));
  const environment = { EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dir, COUNTERSIGN_SCHEDULES: 'off' };
  const service = await startService(environment);
  const { url } = service;
  const hooks = await openReceiver();
  try {
    const jobs = (await readBackground(dir)).scheduled.map(({ folder }) => folder);
    const keys = Math.ceil(minutes * purchasesAMinute) + 100;
    await importKeys(await operatorOf(url), new Journal(), keys);
    const [times, processor] = [new Times(), new ProcessorTime()];
    const samples: Sample[] = [];
    const shop = buying(url, hooks.url, times, purchasesAMinute);
    const stopJobs = every(JOBS_MILLISECONDS, async () => {
      for (const job of jobs) {
        await runJob(url, job);
      }
    });
    const stopLooking = every(SAMPLE_MILLISECONDS, async () => {
      const cpu = (spent: number) => processor.take(spent, shop.count());
      samples.push({ ...(await sampleOf(url, dir, cpu)), ...times.take() });
    });
    for (let minute = 0; minute < minutes; minute += 1) {
      await pause(Math.min(1, minutes - minute) * MINUTE);
      const { 'MB: service': resident = 0, 'MB: engine': engine = 0 } = samples.at(-1) ?? {};
      say(`${minute + 1} min  service ${resident.toFixed(0)} MB, engine ${engine.toFixed(0)} MB`);
    }
    await stopLooking();
    const done = await shop.stop();
    await stopJobs();
    return { ...done, verdicts: judge(samples, allowanceOf), left: await leftIn(dir, url, jobs) };
  } finally {
    await hooks.close();
    await service.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
