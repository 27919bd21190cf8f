/** A row that is due. Each row is read by itself, so that a row that cannot be read fails alone. */
export interface DueRow<Item> {
  /** The row's location, for logs: ids only, never content. */
  readonly key: string;
  /** Reads the item as it is now; `undefined` if it is no longer due. Throws if it cannot be read. */
  readonly read: () => Promise<Item | undefined>;
}

/** A part of a queue, earliest row first. */
export interface DueShard<Item> {
  readonly name: string;
  /** Yields everything that is due, page by page, each row once. */
  readonly pages: () => AsyncIterable<readonly DueRow<Item>[]>;
}

/** Everything that is due for a job. */
export type DueQueue<Item> = readonly DueShard<Item>[];
