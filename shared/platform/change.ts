/**
 * A write that is not committed yet. Changes that depend on each other are committed together; only the store that
 * made a change knows its content.
 */
export interface Change {
  /** Describes the write in logs and errors, with ids only. */
  readonly description: string;
}

/**
 * Commits all changes or none. Fails with the change's own error, or with `CONFLICT` when a concurrent commit
 * succeeded first: the caller then reads and decides again.
 */
export type Commit = (changes: readonly Change[]) => Promise<void>;
