/** A row that is due. Each is read by itself, so that a row that cannot be read fails alone. */
export interface DueRow<Item> {
  /** The row's location, for logs: ids, and nothing of its content. */
  readonly key: string;
  /** Reads the item as it is now; `undefined` if nothing is due for it any longer. Throws if it cannot be read. */
  readonly read: () => Promise<Item | undefined>;
}

/** One part of a queue, earliest first. */
export interface DueShard<Item> {
  readonly name: string;
  /** All that is due, page by page, each row once. */
  readonly pages: () => AsyncIterable<readonly DueRow<Item>[]>;
}

/** All that is due for a job. */
export type DueQueue<Item> = readonly DueShard<Item>[];
