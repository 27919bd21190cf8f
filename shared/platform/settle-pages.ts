import { isDomainError } from './errors.ts';
import type { Page, PageRequest } from './page.ts';

/** An item of a page that is settled. Each is read by itself, so that one that cannot be read fails alone. */
export interface PageRow<Item> {
  readonly id: string;
  /** Reads the item; `undefined` if nothing is to be done. Throws if it cannot be read. */
  readonly read: () => Promise<Item | undefined> | Item | undefined;
}

/** An item that could not be settled: it changed at the same moment, its row cannot be read, or its write failed. */
export interface StuckItem {
  readonly id: string;
  readonly reason: 'changed' | 'unreadable' | 'failed';
}

/** The part of some work that one request did. */
export interface SettledPart {
  readonly done: number;
  readonly stuck: readonly StuckItem[];
  /** The place behind which the next request continues; undefined at the end. */
  readonly next: string | undefined;
}

interface Work<Item> {
  readonly pageOf: (page: PageRequest) => Promise<Page<PageRow<Item>>>;
  /** Items that `settle` takes at once. */
  readonly size: number;
  readonly settle: (items: readonly Item[]) => Promise<void>;
  readonly hasTime: () => boolean;
  readonly onStuck?: (item: StuckItem, error: unknown) => void;
}

type Read<Item> = { readonly id: string } & (
  | { readonly item: Item | undefined }
  | { readonly error: unknown }
);

const readAlone = async <Item>({ id, read }: PageRow<Item>): Promise<Read<Item>> => {
  try {
    return { id, item: await read() };
  } catch (error) {
    return { id, error };
  }
};

/** A request over the pages of some work, and what became of the items so far. */
class SettlingRequest<Item> {
  readonly #work: Work<Item>;
  done = 0;
  readonly stuck: StuckItem[] = [];

  constructor(work: Work<Item>) {
    this.#work = work;
  }

  /** Settles a page at once; item by item if that fails. Returns the last item that it came to, or undefined at the page's end. */
  async take(page: readonly PageRow<Item>[]): Promise<string | undefined> {
    const rows = await Promise.all(page.map(readAlone));
    const items = rows.flatMap((each) =>
      'item' in each && each.item !== undefined ? [each.item] : [],
    );
    const isDone = await this.#settleAll(items);
    for (const each of rows) {
      if (!isDone || 'error' in each) {
        await this.#settleAlone(each);
      }
      // One item at least is settled, so that the next request begins behind it.
      if (!(isDone || this.#work.hasTime() || each === rows.at(-1))) {
        return each.id;
      }
    }
    return undefined;
  }

  async #settleAll(items: readonly Item[]): Promise<boolean> {
    try {
      await this.#settle(items);
      return true;
    } catch {
      // The items show one by one which of them failed.
      return false;
    }
  }

  async #settle(items: readonly Item[]): Promise<void> {
    if (items.length > 0) {
      await this.#work.settle(items);
      this.done += items.length;
    }
  }

  async #settleAlone(each: Read<Item>): Promise<void> {
    if ('error' in each) {
      this.#fail({ id: each.id, reason: 'unreadable' }, each.error);
    } else if (each.item !== undefined) {
      try {
        await this.#settle([each.item]);
      } catch (error) {
        const reason = isDomainError(error, 'CONFLICT') ? 'changed' : 'failed';
        this.#fail({ id: each.id, reason }, error);
      }
    }
  }

  #fail(item: StuckItem, error: unknown): void {
    this.stuck.push(item);
    this.#work.onStuck?.(item, error);
  }
}

/**
 * Settles items page by page in the order of their ids, behind `after`, as long as there is time. What cannot be settled
 * is named and passed, so that it hides nothing else: the next request continues behind the last item of this one.
 */
export async function settlePages<Item>(
  work: Work<Item>,
  after: string | undefined,
): Promise<SettledPart> {
  const request = new SettlingRequest(work);
  let next = after;
  do {
    const page = await work.pageOf({ size: work.size, after: next });
    next = (await request.take(page.items)) ?? page.next;
  } while (next !== undefined && work.hasTime());
  return { done: request.done, stuck: request.stuck, next };
}

/** Longest time in which a request settles items: short, because its caller shows how far it is. */
const SETTLING_MILLISECONDS = 2_000;

/** Counts a request's time from its first look on. */
export function timeToSettle(wallClock: () => number): () => boolean {
  const until = wallClock() + SETTLING_MILLISECONDS;
  return () => wallClock() < until;
}

/** Counting of what a request did not come to stops here. */
export const MOST_LEFT = 10_000;
