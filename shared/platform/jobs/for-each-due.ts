import { isDomainError } from '../errors.ts';
import { errorName, logger } from '../telemetry/logger.ts';
import type { DueQueue, DueRow, DueShard } from './due-queue.ts';
import type { JobRun } from './job-handler.ts';

export interface DueOutcome {
  /** Items that changed under the run: another one was faster. */
  readonly skipped: number;
  /** Whether the run ended for lack of time; the next one resumes. */
  readonly more: boolean;
}

/** Says how many failed; each has a log line of its own. It quotes no row and no error, which may hold content. */
export class DueItemsFailed extends Error {
  override readonly name = 'DueItemsFailed';
}

/** One run over one queue, and what has become of its items so far. */
class DueRun<Item> {
  readonly #run: JobRun;
  readonly #size: number;
  readonly #work: (items: readonly Item[]) => Promise<void>;
  #batch: { key: string; item: Item }[] = [];
  done = 0;
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

  /** All of a batch together; one by one if that fails, so that each is settled by itself. */
  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length > 1) {
      try {
        await this.#work(batch.map(({ item }) => item));
        this.done += batch.length;
        return;
      } catch {
        // The items tell below which of them it was.
      }
    }
    for (const each of batch) {
      await this.#settle(each);
    }
  }

  async #settle({ key, item }: { key: string; item: Item }): Promise<void> {
    try {
      await this.#work([item]);
      this.done += 1;
    } catch (error) {
      if (isDomainError(error, 'CONFLICT')) {
        this.skipped += 1;
      } else {
        this.fail(key, error);
      }
    }
  }
}

/** Another shard comes first each minute, so that none is always the last when time runs out. */
function inTurn<Item>(queue: DueQueue<Item>, now: Date): DueQueue<Item> {
  const first = Math.floor(now.getTime() / 60_000) % Math.max(1, queue.length);
  return [...queue.slice(first), ...queue.slice(0, first)];
}

interface OpenShard<Item> {
  readonly name: string;
  readonly pages: AsyncIterator<readonly DueRow<Item>[]>;
}
const openShard = <Item>({ name, pages }: DueShard<Item>): OpenShard<Item> => ({
  name,
  pages: pages()[Symbol.asyncIterator](),
});

/** The next page of each shard; a shard that cannot be paged fails alone, and is left. */
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

/** The first row of each page, then the second of each: shards take turns row by row. */
function* alternating<Row>(pages: readonly (readonly Row[])[]): Iterable<Row> {
  const longest = Math.max(0, ...pages.map(({ length }) => length));
  for (let index = 0; index < longest; index += 1) {
    yield* pages.flatMap((page) => page.slice(index, index + 1));
  }
}

/** Whether it came to the end of every shard. */
async function workThrough<Item>(
  { hasTime, now }: JobRun,
  queue: DueQueue<Item>,
  due: DueRun<Item>,
): Promise<boolean> {
  let open = inTurn(queue, now).map(openShard);
  while (open.length > 0) {
    if (!hasTime()) {
      return false;
    }
    const pages = await nextPages(open, due);
    for (const row of alternating(pages.map(({ rows }) => rows))) {
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

/** As `forEachDue`, for work that is cheaper for `size` items at once; a batch that fails is done one by one. */
export async function forEachDueBatch<Item>(
  run: JobRun,
  queue: DueQueue<Item>,
  size: number,
  work: (items: readonly Item[]) => Promise<void>,
): Promise<DueOutcome> {
  const due = new DueRun(run, size, work);
  const more = !(await workThrough(run, queue, due));
  await due.flush();
  if (due.failed > 0) {
    throw new DueItemsFailed(
      `${due.failed} due items failed; ${due.done} are done, ${due.skipped} were skipped${more ? ', and more are left' : ''}.`,
    );
  }
  return { skipped: due.skipped, more };
}

/**
 * Works through everything that is due: pages each shard to its end, reads row by row and settles each item by itself.
 * A row that cannot be read, or an item that always fails, is logged and counted and stops no other one. The run fails at
 * its end if any did. A conflict is no failure: another run or request was faster.
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
