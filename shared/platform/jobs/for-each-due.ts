import { isDomainError } from '../errors.ts';
import { errorName, logger } from '../telemetry/logger.ts';
import type { DueQueue, DueRow, DueShard } from './due-queue.ts';
import type { JobRun } from './job-handler.ts';

/** A job spreads it into its result, so that the handler of the job sees what failed. */
export interface DueOutcome {
  /** Items that changed during the run: another run or request was faster. */
  readonly skipped: number;
  /** Rows that could not be read and items that could not be settled, each logged; `undefined` if there are none. */
  readonly failedItems: number | undefined;
  /** The run ended for lack of time; the next one resumes. */
  readonly more: boolean;
}

/** A run over a queue, and the outcome of its items so far. */
class DueRun<Item> {
  readonly #run: JobRun;
  readonly #size: number;
  readonly #work: (items: readonly Item[]) => Promise<void>;
  #batch: { key: string; item: Item }[] = [];
  skipped = 0;
  failed = 0;

  constructor(run: JobRun, size: number, work: (items: readonly Item[]) => Promise<void>) {
    this.#run = run;
    this.#size = size;
    this.#work = work;
  }

  fail(key: string, error: unknown): void {
    this.failed += 1;
    const { correlationId } = this.#run;
    logger.error('JOB_ITEM_FAILED', { correlationId, key, error: errorName(error) });
  }

  async take({ key, read }: DueRow<Item>): Promise<void> {
    try {
      const item = await read();
      if (item !== undefined) {
        this.#batch.push({ key, item });
      }
    } catch (error) {
      this.fail(key, error);
    }
    if (this.#batch.length >= this.#size) {
      await this.flush();
    }
  }

  /** Settles a batch at once; one by one if that fails, so that an item fails alone. */
  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length > 1) {
      try {
        await this.#work(batch.map(({ item }) => item));
        return;
      } catch {
        // The items show below which of them failed.
      }
    }
    for (const each of batch) {
      // A batch may use up the time to fail. Its items stay due: the run ends, and reports that more is left.
      if (batch.length > 1 && !this.#run.hasTime()) {
        return;
      }
      await this.#settle(each);
    }
  }

  async #settle({ key, item }: { key: string; item: Item }): Promise<void> {
    try {
      await this.#work([item]);
    } catch (error) {
      if (isDomainError(error, 'CONFLICT')) {
        this.skipped += 1;
      } else {
        this.fail(key, error);
      }
    }
  }
}

const minuteOf = (now: Date): number => Math.floor(now.getTime() / 60_000);

const startingAt = <Each>(all: readonly Each[], first: number): readonly Each[] => [
  ...all.slice(first),
  ...all.slice(0, first),
];

/** Starts at another shard each minute, so that no shard is always the last when time runs out. */
const rotatedShards = <Item>(queue: DueQueue<Item>, now: Date): DueQueue<Item> =>
  startingAt(queue, minuteOf(now) % Math.max(1, queue.length));

/** The multiples of the golden ratio are spread evenly over the fractions, whatever the interval between two runs. */
const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

/**
 * Starts at another row in each run. Items that take long to fail may use up the time of a run, but the next run begins
 * behind them.
 */
const rotatedRows = <Row>(rows: readonly Row[], now: Date): readonly Row[] =>
  startingAt(rows, Math.floor(((minuteOf(now) * GOLDEN_RATIO) % 1) * rows.length));

interface OpenShard<Item> {
  readonly name: string;
  readonly pages: AsyncIterator<readonly DueRow<Item>[]>;
}
const openShard = <Item>({ name, pages }: DueShard<Item>): OpenShard<Item> => ({
  name,
  pages: pages()[Symbol.asyncIterator](),
});

/** Fetches the next page of each shard. A shard that cannot be paged fails alone, and ends for this run. */
async function nextPages<Item>(shards: readonly OpenShard<Item>[], due: DueRun<Item>) {
  const pages = await Promise.all(
    shards.map(async (shard) => {
      try {
        const { done, value } = await shard.pages.next();
        return done ? undefined : { shard, rows: value };
      } catch (error) {
        due.fail(shard.name, error);
        return undefined;
      }
    }),
  );
  return pages.filter((page) => page !== undefined);
}

/** Yields the first row of each page, then the second of each: shards take turns row by row. */
function* alternating<Row>(pages: readonly (readonly Row[])[]): Iterable<Row> {
  const longest = Math.max(0, ...pages.map(({ length }) => length));
  for (let index = 0; index < longest; index += 1) {
    yield* pages.flatMap((page) => page.slice(index, index + 1));
  }
}

/** Works until every shard has ended, or returns `false` when time runs out. */
async function workThrough<Item>(
  { hasTime, now }: JobRun,
  queue: DueQueue<Item>,
  due: DueRun<Item>,
): Promise<boolean> {
  let open = rotatedShards(queue, now).map(openShard);
  while (open.length > 0) {
    if (!hasTime()) {
      return false;
    }
    const pages = await nextPages(open, due);
    for (const row of alternating(pages.map(({ rows }) => rotatedRows(rows, now)))) {
      if (!hasTime()) {
        return false;
      }
      await due.take(row);
    }
    await due.flush();
    open = pages.map(({ shard }) => shard);
  }
  return true;
}

/** Does the same as `forEachDue`, for work that is cheaper for `size` items at once. A batch that fails is done one by one. */
export async function forEachDueBatch<Item>(
  run: JobRun,
  queue: DueQueue<Item>,
  size: number,
  work: (items: readonly Item[]) => Promise<void>,
): Promise<DueOutcome> {
  const due = new DueRun(run, size, work);
  const reachedEnd = await workThrough(run, queue, due);
  await due.flush();
  return {
    skipped: due.skipped,
    failedItems: due.failed === 0 ? undefined : due.failed,
    more: !reachedEnd,
  };
}

/**
 * Works through everything that is due: pages each shard to its end, reads row by row and settles each item by itself.
 * A row that cannot be read, or an item that always fails, is logged and counted and stops no other one; the handler of
 * the job fails at the end of the run. A conflict is not a failure: another run or request was faster.
 */
export const forEachDue = <Item>(
  run: JobRun,
  queue: DueQueue<Item>,
  work: (item: Item) => Promise<void>,
): Promise<DueOutcome> =>
  forEachDueBatch(run, queue, 1, async (items) => {
    for (const item of items) {
      await work(item);
    }
  });
