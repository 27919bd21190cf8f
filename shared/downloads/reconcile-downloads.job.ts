import { isDomainError } from '#shared/platform/errors.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import { forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import type { TransferLog } from './access-log.ts';
import { type ChargeDependencies, chargeTransfer, type Run } from './charge-transfer.ts';
import { sumTransfers } from './transfer.ts';

export type Dependencies = ChargeDependencies & { readonly log: TransferLog };

export interface ReconcileResult extends Record<string, unknown> {
  /** Log objects that this run took. */
  readonly logs: number;
  /** Downloads charged to links, beyond those that clicks counted. */
  readonly charged: number;
  readonly more: boolean;
}

const LOGS_IN_A_PIECE = 100;
const HOUR_MILLISECONDS = 60 * 60 * 1000;
/** S3 delivers "within a few hours", and not in order: the last hours are listed again, and known logs passed over. */
const OVERLAP_MILLISECONDS = 6 * HOUR_MILLISECONDS;
const FIRST_LOOK_MILLISECONDS = 24 * HOUR_MILLISECONDS;

/** Logs that were not taken yet. They come in the order of their names, so they are one shard. */
const untakenLogs = ({ log, transfers }: Dependencies, start: string): DueQueue<string> => {
  async function* pages() {
    let after = start;
    for (;;) {
      const names = await log.list(after, LOGS_IN_A_PIECE);
      yield names.map((name) => ({
        key: name,
        read: async () => ((await transfers.isLogTaken(name)) ? undefined : name),
      }));
      after = names.at(-1) ?? after;
      if (names.length < LOGS_IN_A_PIECE) {
        return;
      }
    }
  }
  return [{ name: 'access log', pages }];
};

/** Takes a log once, download by download, so that a run that is killed in its middle is gone on with. */
async function takeLog(dependencies: Dependencies, name: string, run: Run): Promise<number> {
  const { log, transfers, commit } = dependencies;
  let charged = 0;
  for (const transfer of sumTransfers(await log.read(name))) {
    charged += await chargeTransfer(dependencies, name, transfer, run);
  }
  await commit([transfers.takeLog(name, run.now)]).catch((error: unknown) => {
    // Another run was through with it first.
    if (!isDomainError(error, 'CONFLICT')) {
      throw error;
    }
  });
  return charged;
}

/**
 * Compares what storage really sent with what clicks paid for. A presigned URL may be passed on for a minute;
 * each whole transfer beyond the first one is charged to the link as a download.
 */
export const reconcileDownloads =
  (dependencies: Dependencies): Job<ReconcileResult> =>
  async (run) => {
    const { log, transfers, commit } = dependencies;
    const until = await transfers.readUntil();
    const since = until
      ? until.getTime() - OVERLAP_MILLISECONDS
      : run.now.getTime() - FIRST_LOOK_MILLISECONDS;
    let logs = 0;
    let charged = 0;
    const queue = untakenLogs(dependencies, log.nameAt(new Date(since)));
    // The cursor stays while a log fails: that log is listed until it is taken.
    const { more } = await forEachDue(run, queue, async (name) => {
      charged += await takeLog(dependencies, name, run);
      logs += 1;
    });
    if (!more) {
      await commit([transfers.readTo(run.now)]);
    }
    return { logs, charged, more };
  };
