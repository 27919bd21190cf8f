import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { request } from '#test/api/helpers/partner.ts';
import { operatorOf } from '#test/api/helpers/refund-requests.ts';
import { scaled } from '#test/nightly/scale.ts';
import { readBackground } from '#test/setup/deployment.ts';
import { type RunningService, startService } from '#test/setup/service.ts';
import { finishJob, jobsInTurn } from './jobs.ts';
import { Journal } from './journal.ts';
import { importKeys, importsInTurn } from './operator.ts';
import { openSellers, type Seller, sell } from './sellers.ts';
import { Time } from './time.ts';

const RATES = {
  ...{ delay: 0.03, throttle: 0.05, drop: 0.06, lose: 0.06, duplicate: 0.04, kill: 0.004 },
};
const DAY = 24 * 60 * 60 * 1000;
/** When of all faults so many parts have been injected, the clock goes ahead: links end, then terms. */
const MOVES = [
  { at: 0.25, milliseconds: 15 * DAY },
  { at: 0.45, milliseconds: 12 * DAY },
  // From here on the first purchases may be renewed, and from the next on they are over.
  { at: 0.6, milliseconds: 263 * DAY },
  { at: 0.85, milliseconds: 80 * DAY },
] as const;
/** Acts that must have been answered before the story may end: on a busy machine, faults add up faster than requests. */
export const ACTS = ['buy', 'check out', 'look', 'cancel', 'approve', 'import keys'] as const;
/** So many times the faults end it, although an act was never answered or the clock has not come to its end. */
const MOST_TIMES = 4;
/** More than are sold before the imports of the story bring others; each look at all that is kept reads them. */
const KEYS_AT_FIRST = scaled(5_000, 500);
/** Until storage's log of what visitors fetched is there; it is read before the clock goes ahead of it. */
const LOG_MILLISECONDS = 1_500;

export interface Scale {
  readonly seed: number;
  readonly count: number;
  readonly say: (line: string) => void;
}

/** A service with its partners. */
interface Stage {
  readonly dir: string;
  readonly logFile: string;
  readonly service: RunningService;
  /** Folders of the functions that run by the clock. */
  readonly jobs: readonly string[];
  /** Queues of changes that no reader of the stream could take. */
  readonly streamQueues: readonly string[];
  readonly sellers: readonly Seller[];
  readonly journal: Journal;
  readonly time: Time;
  readonly operator: Awaited<ReturnType<typeof operatorOf>>;
  /** Product keys that were imported before anything went wrong, beside those of the demo. */
  readonly importedFirst: number;
}

/** What became of it all, once it is left in peace. */
export interface Story extends Stage {
  /** Product keys that were surely imported, beside those of the demo. */
  readonly imported: number;
  readonly injected: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

const injectedSchema = z.object({ injected: z.record(z.string(), z.number()) });
const lettersSchema = z.object({ deadLetters: z.record(z.string(), z.array(z.unknown())) });

const setFaults = (url: string, plan: object) =>
  request(`${url}/_local/faults`, { method: 'PUT', body: JSON.stringify(plan) });

const injectedAt = async (url: string): Promise<Readonly<Record<string, number>>> =>
  injectedSchema.parse((await request(`${url}/_local/faults`)).json).injected;

const sumOf = (injected: Readonly<Record<string, number>>): number =>
  Object.values(injected).reduce((sum, each) => sum + each, 0);

/** Changes of the table that a reader of its stream gave up on. */
export async function deadReaders({ service, streamQueues }: Story): Promise<readonly unknown[]> {
  const { json } = await request(`${service.url}/_local/deadletters`);
  const { deadLetters } = lettersSchema.parse(json);
  return streamQueues.flatMap((queue) => deadLetters[queue] ?? []);
}

async function open(seed: number): Promise<Stage> {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-faults-'));
  const logFile = join(dir, 'functions.log');
  const service = await startService({
    ...{ EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dir, COUNTERSIGN_LOG_FILE: logFile },
    COUNTERSIGN_SCHEDULES: 'off',
  });
  const { url } = service;
  const { scheduled, consumers } = await readBackground(dir);
  const operator = await operatorOf(url);
  const parts = { operator, journal: new Journal(), time: new Time(url) };
  const importedFirst = await importKeys(operator, parts.journal, KEYS_AT_FIRST);
  return {
    ...parts,
    ...{ dir, logFile, service, importedFirst },
    jobs: scheduled.map(({ folder }) => folder),
    streamQueues: consumers.map(({ queue }) => queue),
    sellers: await openSellers(url, seed, parts),
  };
}

/** Acts that were answered, so far. */
export const answeredOf = ({ asked }: Journal): ReadonlySet<string> =>
  new Set(asked.filter(({ answer }) => answer).map(({ what }) => what));

function isOverAt(injected: number, count: number, { journal, time }: Stage): boolean {
  const answered = answeredOf(journal);
  const isWhole = ACTS.every((act) => answered.has(act)) && time.moves === MOVES.length;
  return injected >= count && (isWhole || injected >= MOST_TIMES * count);
}

/** All that goes on, until there were so many faults; the clock goes ahead in between. */
async function goThrough(stage: Stage, { seed, count, say }: Scale) {
  const { service, jobs, sellers, operator, journal, time, importedFirst } = stage;
  const { url } = service;
  await setFaults(url, { seed, rates: RATES });
  const stopJobs = jobsInTurn(url, jobs);
  const stopImports = importsInTurn(operator, journal, time);
  let isOver = false;
  const work = sell(sellers, () => isOver);
  for (
    let injected = 0;
    !isOverAt(injected, count, stage);
    injected = sumOf(await injectedAt(url))
  ) {
    const move = MOVES[time.moves];
    if (move && injected >= move.at * count) {
      say(`${injected} faults; the clock goes ${move.milliseconds / DAY} days ahead`);
      await time.move(move.milliseconds, async () => {
        await pause(LOG_MILLISECONDS);
        await finishJob(url, 'reconcile-downloads');
      });
    }
    // Whatever the portals throw ends it.
    await Promise.race([pause(250), work]);
  }
  isOver = true;
  await work;
  const injected = await injectedAt(url);
  await setFaults(url, {});
  await stopJobs();
  const imported = importedFirst + (await stopImports());
  say(`${sumOf(injected)} faults: ${JSON.stringify(injected)}; ${journal.asked.length} requests`);
  return { imported, injected };
}

/** Boots, opens the partners, goes through so many faults, and takes the plan away. */
export async function tellStory(scale: Scale): Promise<Story> {
  const stage = await open(scale.seed);
  const { service, sellers, time, dir } = stage;
  const outcome = await goThrough(stage, scale);
  for (const { recover } of sellers) {
    recover();
  }
  return {
    ...stage,
    ...outcome,
    close: async () => {
      time.stop();
      await Promise.all(sellers.map(({ receiver }) => receiver.close()));
      await service.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
