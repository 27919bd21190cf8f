/**
 * A write that has not happened yet. What must be true together is committed together; only the adapter
 * that made a change knows what is in it.
 */
export interface Change {
  /** For logs and errors: what it does, with ids only. */
  readonly description: string;
}

/**
 * Makes all changes or none. Refuses with the change's own error, or with `CONFLICT` when somebody else
 * was faster: then read again and decide again.
 */
export type Commit = (changes: readonly Change[]) => Promise<void>;
