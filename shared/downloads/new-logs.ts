import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import type { TransferLog } from './access-log.ts';
import type { LogCursor, TransferStore } from './transfer-store.ts';

const LOGS_IN_A_PAGE = 100;
/** S3 delivers "within a few hours", and not in order: the last hours are listed again, and known logs skipped. */
export const OVERLAP_MILLISECONDS = 6 * 60 * 60 * 1000;

export interface LogDependencies {
  readonly transfers: Pick<TransferStore, 'takenLogs'>;
  readonly log: TransferLog;
  /** The log of the front, where the front delivers files. */
  readonly frontLog?: TransferLog;
}

/** A log object by its name, and the log that has it. */
export interface NamedLog {
  readonly log: TransferLog;
  readonly name: string;
}

const logsOf = ({ log, frontLog }: LogDependencies): readonly TransferLog[] =>
  frontLog ? [log, frontLog] : [log];

/** The name by which a pass keeps its place in each log. */
const NAMES = ['s3', 'front'] as const;

/**
 * Logs that were not processed yet. Those of one log come in the order of their names, so they are one shard. `reached`
 * gets the name up to which all of them are in `taken`: where the next run goes on if this one has no time for all.
 */
export const newLogs = (
  dependencies: LogDependencies,
  { until, pass }: LogCursor,
  taken: ReadonlySet<string>,
  reached: Map<string, string>,
): DueQueue<NamedLog> => {
  async function* pages(log: TransferLog, place: string) {
    const waiting: string[] = [];
    let after = pass?.after[place] ?? startOf(log, until);
    for (;;) {
      const names = await log.list(after, LOGS_IN_A_PAGE);
      const known = await dependencies.transfers.takenLogs(names);
      yield names.map((name) => ({
        key: name,
        read: async () => (known.has(name) ? undefined : { log, name }),
      }));
      after = names.at(-1) ?? after;
      // Batches go beyond pages, and a log that failed is listed again with all that comes after it.
      waiting.push(...names.filter((name) => !known.has(name)));
      for (let next = waiting[0]; next !== undefined && taken.has(next); next = waiting[0]) {
        reached.set(place, next);
        waiting.shift();
      }
      if (waiting.length === 0) {
        reached.set(place, after);
      }
      if (names.length < LOGS_IN_A_PAGE) {
        return;
      }
    }
  }
  return logsOf(dependencies).map((log, index) => ({
    name: index === 0 ? 'access log' : 'access log of the front',
    pages: () => pages(log, NAMES[index] ?? ''),
  }));
};

/** Names from here on may have been delivered since the cursor's time. */
export const startOf = (log: TransferLog, cursor: Date): string =>
  log.nameAt(new Date(cursor.getTime() - OVERLAP_MILLISECONDS));

/**
 * The instant up to which the log of the files names everybody: `until`, unless nothing was delivered since the day before
 * it. A log that has stopped looks like one that names nobody.
 */
export async function namesAllUntil(
  { log, frontLog = log }: LogDependencies,
  until: Date | undefined,
): Promise<Date | undefined> {
  if (until === undefined) {
    return undefined;
  }
  const dayBefore = new Date(until.getTime() - MILLISECONDS_PER_DAY);
  // A list that fails was logged by the run before, and says as little as an empty one.
  const delivered = await frontLog.list(frontLog.nameAt(dayBefore), 1).catch(() => []);
  return delivered.length > 0 ? until : undefined;
}
