import { isDomainError } from '#shared/platform/errors.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import { type DueOutcome, forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import type { TransferLog } from './access-log.ts';
import { type ChargeDependencies, chargeTransfer, type Run } from './charge-transfer.ts';
import { sumTransfers } from './transfer.ts';

export type Dependencies = ChargeDependencies & { readonly log: TransferLog };

export interface ReconcileResult extends Record<string, unknown>, DueOutcome {
  /** Log objects that this run processed. */
  readonly logs: number;
  /** Downloads charged to links, in addition to those that clicks counted. */
  readonly charged: number;
}

const LOGS_IN_A_PAGE = 100;
const HOUR_MILLISECONDS = 60 * 60 * 1000;
/** S3 delivers "within a few hours", and not in order: the last hours are listed again, and known logs skipped. */
const OVERLAP_MILLISECONDS = 6 * HOUR_MILLISECONDS;
/** The first run ever reads the logs of a day. */
const FIRST_CURSOR_MILLISECONDS = 24 * HOUR_MILLISECONDS - OVERLAP_MILLISECONDS;
/** A log that fails holds the cursor over a weekend; if it held it for ever, each run would list more logs than the last. */
const GIVE_UP_MILLISECONDS = 72 * HOUR_MILLISECONDS;
/**
 * The most that one run moves the cursor while a log fails. A job that was down for days meets old logs for the first
 * time: each of them stays within the overlap, and is tried again, for some six more runs.
 */
const GIVE_UP_STEP_MILLISECONDS = HOUR_MILLISECONDS;

/** Logs that were not processed yet. They come in the order of their names, so they are one shard. */
const newLogs = ({ log, transfers }: Dependencies, start: string): DueQueue<string> => {
  async function* pages() {
    let after = start;
    for (;;) {
      const names = await log.list(after, LOGS_IN_A_PAGE);
      yield names.map((name) => ({
        key: name,
        read: async () => ((await transfers.isLogTaken(name)) ? undefined : name),
      }));
      after = names.at(-1) ?? after;
      if (names.length < LOGS_IN_A_PAGE) {
        return;
      }
    }
  }
  return [{ name: 'access log', pages }];
};

/** Processes a log once, download by download, so that the next run can resume after a run that was killed. */
async function takeLog(dependencies: Dependencies, name: string, run: Run): Promise<number> {
  const { log, transfers, commit } = dependencies;
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
  { log, transfers, commit }: Dependencies,
  { now, correlationId }: Run,
  cursor: Date,
  failed: ReadonlySet<string>,
): Promise<void> {
  const held = Math.min(
    now.getTime() - GIVE_UP_MILLISECONDS,
    cursor.getTime() + GIVE_UP_STEP_MILLISECONDS,
  );
  const next = failed.size === 0 ? now : new Date(Math.max(cursor.getTime(), held));
  await commit([transfers.readTo(next)]);
  const start = log.nameAt(new Date(next.getTime() - OVERLAP_MILLISECONDS));
  for (const key of [...failed].filter((name) => name <= start)) {
    logger.error('ACCESS_LOG_GIVEN_UP', { correlationId, key });
  }
}

/**
 * Compares what storage sent with what clicks paid for. A presigned URL may be passed on for a minute; each whole
 * transfer beyond the first is charged to the link as a download.
 */
export const reconcileDownloads =
  (dependencies: Dependencies): Job<ReconcileResult> =>
  async (run) => {
    const { log, transfers } = dependencies;
    const cursor =
      (await transfers.readUntil()) ?? new Date(run.now.getTime() - FIRST_CURSOR_MILLISECONDS);
    const start = log.nameAt(new Date(cursor.getTime() - OVERLAP_MILLISECONDS));
    const failed = new Set<string>();
    let logs = 0;
    let charged = 0;
    const outcome = await forEachDue(run, newLogs(dependencies, start), async (name) => {
      failed.add(name);
      charged += await takeLog(dependencies, name, run);
      failed.delete(name);
      logs += 1;
    });
    // A list or a mark that could not be read leaves the cursor alone: nobody knows which logs were missed.
    const isListed = (outcome.failedItems ?? 0) + outcome.skipped === failed.size;
    if (!outcome.more && isListed) {
      await moveCursor(dependencies, run, cursor, failed);
    }
    return { logs, charged, ...outcome };
  };
