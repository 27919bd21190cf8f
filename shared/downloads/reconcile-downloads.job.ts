import { isDomainError } from '#shared/platform/errors.ts';
import { type DueOutcome, forEachDueBatch } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { chargeTransfer, type Run } from './charge-transfer.ts';
import {
  type LogDependencies,
  type NamedLog,
  namesAllUntil,
  newLogs,
  OVERLAP_MILLISECONDS,
  startOf,
} from './new-logs.ts';
import { type Dependencies as ReviewDependencies, reviewLinks } from './review-links.ts';
import { sumTransfers } from './transfer.ts';
import type { LogCursor } from './transfer-store.ts';

export type Dependencies = ReviewDependencies & LogDependencies;

export interface ReconcileResult extends Record<string, unknown>, DueOutcome {
  /** Log objects that this run processed. */
  readonly logs: number;
  /** Downloads charged to links, in addition to those that clicks counted. */
  readonly charged: number;
  /** Downloads that were given back, because no log names them; absent if there are none. */
  readonly returned?: number;
}

/** The outcome of the logs and of the reviews. */
const bothOf = (logs: DueOutcome, reviews: DueOutcome): DueOutcome => {
  const failed = (logs.failedItems ?? 0) + (reviews.failedItems ?? 0);
  return {
    skipped: logs.skipped + reviews.skipped,
    failedItems: failed === 0 ? undefined : failed,
    more: logs.more || reviews.more,
  };
};

/** Logs that are read at the same time: a run waits for storage and the table most of its time. */
export const LOGS_AT_ONCE = 16;
const HOUR_MILLISECONDS = 60 * 60 * 1000;
/** The first run ever reads the logs of a day. */
const FIRST_CURSOR_MILLISECONDS = 24 * HOUR_MILLISECONDS - OVERLAP_MILLISECONDS;
/** A log that fails holds the cursor over a weekend; if it held it for ever, each run would list more logs than the last. */
const GIVE_UP_MILLISECONDS = 72 * HOUR_MILLISECONDS;
/**
 * The most that one run moves the cursor while a log fails. A job that was down for days meets old logs for the first
 * time: each of them stays within the overlap, and is tried again, for some six more runs.
 */
const GIVE_UP_STEP_MILLISECONDS = HOUR_MILLISECONDS;

/** Processes a log once, download by download, so that the next run can resume after a run that was killed. */
async function takeLog(
  dependencies: Dependencies,
  { log, name }: NamedLog,
  run: Run,
): Promise<number> {
  const { transfers, commit } = dependencies;
  let charged = 0;
  for (const transfer of sumTransfers(await log.read(name))) {
    charged += await chargeTransfer(dependencies, name, transfer, run);
  }
  await commit([transfers.takeLog(name, run.now)]).catch((error: unknown) => {
    // Another run was faster.
    if (!isDomainError(error, 'CONFLICT')) {
      throw error;
    }
  });
  return charged;
}

/** Moves the cursor past everything that was listed, but not past a log that failed: it is tried again, for three days. */
async function moveCursor(
  { transfers, commit }: Dependencies,
  { now, correlationId }: Run,
  { until, pass }: LogCursor,
  failed: ReadonlySet<NamedLog>,
): Promise<void> {
  const held = Math.min(
    now.getTime() - GIVE_UP_MILLISECONDS,
    until.getTime() + GIVE_UP_STEP_MILLISECONDS,
  );
  const next = failed.size === 0 ? (pass?.since ?? now) : new Date(Math.max(until.getTime(), held));
  await commit([transfers.moveCursor({ until: next })]);
  const lost = [...failed].filter(({ log, name }) => name <= startOf(log, next));
  for (const { name: key } of lost) {
    logger.error('ACCESS_LOG_GIVEN_UP', { correlationId, key });
  }
}

/** Keeps the place that a run has reached: with more logs than a run has time for, each would begin with the same ones. */
async function keepPlace(
  { transfers, commit }: Dependencies,
  { now }: Run,
  { until, pass }: LogCursor,
  reached: ReadonlyMap<string, string>,
): Promise<void> {
  const after = { ...pass?.after, ...Object.fromEntries(reached) };
  const kept = { until, pass: { since: pass?.since ?? now, after } };
  await commit([transfers.moveCursor(kept)]).catch((error: unknown) => {
    // Another run has moved the cursor beyond this pass.
    if (!isDomainError(error, 'CONFLICT')) {
      throw error;
    }
  });
}

/**
 * Compares what storage sent with what clicks paid for. A presigned URL may be passed on for a minute; each whole
 * transfer beyond the first is charged to the link as a download.
 */
export const reconcileDownloads =
  (dependencies: Dependencies): Job<ReconcileResult> =>
  async (run) => {
    const { transfers } = dependencies;
    const cursor = (await transfers.readCursor()) ?? {
      until: new Date(run.now.getTime() - FIRST_CURSOR_MILLISECONDS),
    };
    const reached = new Map<string, string>();
    const failed = new Set<NamedLog>();
    let charged = 0;
    const taken = new Set<string>();
    const take = async (log: NamedLog) => {
      if (!taken.has(log.name)) {
        failed.add(log);
        // Added up after the wait: others add to it meanwhile.
        const more = await takeLog(dependencies, log, run);
        charged += more;
        failed.delete(log);
        taken.add(log.name);
      }
    };
    const queue = newLogs(dependencies, cursor, taken, reached);
    const outcome = await forEachDueBatch(run, queue, LOGS_AT_ONCE, async (batch) => {
      const settled = await Promise.allSettled(batch.map(take));
      const fault = settled.find(({ status }) => status === 'rejected');
      if (fault?.status === 'rejected') {
        throw fault.reason;
      }
    });
    const logs = taken.size;
    // A list or a mark that could not be read leaves the cursor alone: nobody knows which logs were missed.
    const isListed = (outcome.failedItems ?? 0) + outcome.skipped === failed.size;
    if (!outcome.more && isListed) {
      await moveCursor(dependencies, run, cursor, failed);
    } else if (outcome.more && reached.size > 0) {
      await keepPlace(dependencies, run, cursor, reached);
    }
    const readUntil = (await transfers.readCursor())?.until;
    const reviewed = await reviewLinks(
      dependencies,
      await namesAllUntil(dependencies, readUntil),
      run,
    );
    const { returned } = reviewed;
    return { logs, charged, ...bothOf(outcome, reviewed), ...(returned > 0 && { returned }) };
  };
